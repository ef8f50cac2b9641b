package org.blogimg.itests.installed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;

/**
 * The console from within the test. The script starts a machine of Java for each command, which takes a second; what it
 * makes of its words, of a failure and of colours is looked at by {@link ConsoleTest}.
 */
final class OperatorsLine {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String COLOURS = "\u001b\\[[0-9;]*m";
    private static final SshClient CLIENT = client();

    private OperatorsLine() {}

    private static SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((session, address, key) -> true);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.start();
        return client;
    }

    /** What it printed, on both streams, without colours, and how it ended. */
    static Installation.Output run(int port, String secret, String command) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ClientSession session =
                CLIENT.connect("owner", "127.0.0.1", port).verify(PATIENCE).getSession()) {
            session.addPasswordIdentity(secret);
            session.auth().verify(PATIENCE);
            ChannelExec channel = session.createExecChannel(command);
            channel.setOut(out);
            channel.setErr(out);
            channel.open().verify(PATIENCE);
            if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE).contains(ClientChannelEvent.TIMEOUT)) {
                throw new IllegalStateException(command + " did not end: " + out);
            }
            Integer exit = channel.getExitStatus();
            String text = out.toString(StandardCharsets.UTF_8).replaceAll(COLOURS, "");
            return new Installation.Output(exit == null ? -1 : exit, text);
        }
    }
}
