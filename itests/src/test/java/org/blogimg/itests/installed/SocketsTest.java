package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who may knock: HTTP and SSH on the loopback address, and nothing else. */
@ExtendWith(Running.class)
class SocketsTest {
    private static final String LISTEN = "0A";

    @Test
    void onlyHttpAndSshShouldListenAndOnlyOnLoopback(Installation house) throws IOException {
        Set<String> inodes = socketsOf(house.process().pid());
        Set<String> listening = new TreeSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] words = line.strip().split("\\s+");
                if (words.length > 9 && words[3].equals(LISTEN) && inodes.contains(words[9])) {
                    listening.add(address(words[1]));
                }
            }
        }
        assertEquals(Set.of("127.0.0.1:" + house.httpPort(), "127.0.0.1:" + house.sshPort()), listening);
    }

    /** The kernel writes addresses in the machine's byte order, IPv4 ones also inside of IPv6 ones. */
    private static String address(String hex) {
        String host = hex.substring(0, hex.indexOf(':'));
        int port = Integer.parseInt(hex.substring(hex.indexOf(':') + 1), 16);
        boolean loopback = host.equals("0100007F") || host.equals("0000000000000000FFFF00000100007F");
        return (loopback ? "127.0.0.1" : host) + ":" + port;
    }

    private static Set<String> socketsOf(long pid) throws IOException {
        try (Stream<Path> handles = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return handles.map(SocketsTest::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
