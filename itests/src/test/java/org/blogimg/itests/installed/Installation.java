package org.blogimg.itests.installed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The distribution as a user has it, in a folder of its own with data and ports of its own, started and stopped by its
 * own script.
 */
final class Installation implements AutoCloseable {
    private final Path folder;
    private final Path home;
    private final Path data;
    private final int httpPort = freePort();
    private final int sshPort = freePort();
    private String javaOptions = "-XX:TieredStopAtLevel=1";
    private @Nullable Path jdk;

    private Installation(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("blogimg");
        this.data = folder.resolve("data");
    }

    /** Unpacks it; nothing runs yet. */
    static Installation unpack() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("blogimg-itest-");
        Installation installation = new Installation(folder);
        Path assembly = root().resolve("karaf-assembly/target/assembly");
        if (!Files.isDirectory(assembly)) {
            throw new IllegalStateException("not built: " + assembly);
        }
        run(folder, Map.of(), 120, "cp", "-a", assembly.toString(), installation.home.toString());
        return installation;
    }

    static Path root() {
        return Path.of(System.getProperty("blogimg.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** Sets one key of a configuration file before the start. */
    Installation with(String file, String key, String value) throws IOException {
        Path config = home.resolve("etc").resolve(file);
        List<String> lines = Files.exists(config) ? new ArrayList<>(Files.readAllLines(config)) : new ArrayList<>();
        lines.removeIf(line -> line.replace(" ", "").startsWith(key + "="));
        lines.add(key + " = " + value);
        Files.write(config, lines);
        return this;
    }

    /** Starts it by its script and returns when the script says that it is ready. */
    Installation start() throws IOException, InterruptedException {
        Output output = script("start");
        if (output.exit() != 0) {
            throw new IllegalStateException("start failed: " + output.text());
        }
        return this;
    }

    Output script(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/blogimg").toString()));
        command.addAll(Arrays.asList(words));
        return run(folder, environment(), 300, command.toArray(String[]::new));
    }

    /** One command of the console, as {@code script("console", command)} runs it, without a process of its own. */
    Output console(String command) throws IOException {
        String secret = Files.readString(data.resolve("console")).strip();
        return OperatorsLine.run(sshPort, secret, command);
    }

    /** What the console said to a command, or several with semicolons; they must have gone well. */
    String told(String command) throws IOException {
        Output output = console(command);
        if (output.exit() != 0) {
            throw new IllegalStateException(command + ": " + output.text());
        }
        return output.text();
    }

    /** What the script needs to know; the heap is small and the compiler quick where a test lives briefly. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "BLOGIMG_HTTP_PORT", Integer.toString(httpPort),
                "BLOGIMG_SSH_PORT", Integer.toString(sshPort),
                "BLOGIMG_DATA", data.toString(),
                "JAVA_OPTS", javaOptions));
        if (jdk != null) {
            environment.put("JAVA_HOME", jdk.toString());
        }
        return environment;
    }

    /** Compiles as a user's does: for tests that live long and look at times. */
    Installation asShipped() {
        javaOptions = "";
        return this;
    }

    /** Runs with another JDK than the tests do. */
    Installation on(Path otherJdk) {
        jdk = otherJdk;
        return this;
    }

    /** Ends it as a power cut would. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    ProcessHandle process() throws IOException {
        long pid = Long.parseLong(Files.readString(data.resolve("pid")).strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("no process " + pid));
    }

    void stop() throws IOException, InterruptedException {
        Output output = script("stop");
        if (output.exit() != 0) {
            throw new IllegalStateException("stop failed: " + output.text());
        }
    }

    Rest rest() throws IOException {
        return new Rest(
                "http://127.0.0.1:" + httpPort,
                Files.readString(data.resolve("token")).strip());
    }

    String url() {
        return "http://127.0.0.1:" + httpPort;
    }

    /** The one-time link, as the script would print it. */
    String signInLink() throws IOException {
        String written = Files.readString(data.resolve("sign-in")).strip();
        return written.startsWith("http") ? written : url() + "/#signin=" + written;
    }

    int httpPort() {
        return httpPort;
    }

    int sshPort() {
        return sshPort;
    }

    Path data() {
        return data;
    }

    Path home() {
        return home;
    }

    @Override
    public void close() throws IOException {
        try {
            process().destroyForcibly();
        } catch (IOException | IllegalStateException notRunning) {
            System.out.println("nothing to end: " + notRunning.getMessage());
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What a command printed, on both streams, and how it ended. */
    record Output(int exit, String text) {}

    static Output run(Path folder, Map<String, String> environment, int seconds, String... command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("blogimg-run-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        String text = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        if (!ended) {
            throw new IllegalStateException(List.of(command) + " did not end in " + seconds + " s: " + text);
        }
        return new Output(process.exitValue(), text);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
