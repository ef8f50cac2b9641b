package org.blogimg.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as it is shipped, with ports and data of its own. */
final class House implements AutoCloseable {
    private final Path script;
    private final Path data;
    private final int port;

    private House(Path script, Path data, int port) {
        this.script = script;
        this.data = data;
        this.port = port;
    }

    static House unstarted(Path bench) throws IOException {
        Path script = bench.toAbsolutePath()
                .resolve("../karaf-assembly/target/assembly/bin/blogimg")
                .normalize();
        if (!Files.exists(script)) {
            throw new IOException("not built: " + script + "; run ./blogimg demo first");
        }
        return new House(script, Files.createTempDirectory("blogimg-bench-"), freePort());
    }

    /** A copy of the distribution, whose configuration can be changed before it starts. */
    static House copied(Path bench) throws IOException, InterruptedException {
        House shipped = unstarted(bench);
        Path copy = Files.createTempDirectory("blogimg-bench-house-").resolve("blogimg");
        Path assembly = shipped.script.resolve("../..").normalize();
        Process process = new ProcessBuilder("cp", "-a", assembly.toString(), copy.toString()).start();
        if (process.waitFor() != 0) {
            throw new IOException("cannot copy " + assembly);
        }
        return new House(copy.resolve("bin/blogimg"), shipped.data, shipped.port);
    }

    /** Sets one key of a configuration file; only of a copy, before its start. */
    House with(String file, String key, String value) throws IOException {
        Path config = script.resolve("../../etc").resolve(file).normalize();
        List<String> lines = new ArrayList<>(Files.readAllLines(config));
        lines.removeIf(line -> line.replace(" ", "").startsWith(key + "="));
        lines.add(key + " = " + value);
        Files.write(config, lines);
        return this;
    }

    /** The address of the REST interface. */
    String api() {
        return "http://127.0.0.1:" + port + "/api/v1";
    }

    House start() throws IOException, InterruptedException {
        call("start");
        return this;
    }

    void call(String word) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(script.toString(), word)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "BLOGIMG_HTTP_PORT", Integer.toString(port),
                        "BLOGIMG_SSH_PORT", Integer.toString(freePort()),
                        "BLOGIMG_DATA", data.toString()));
        Process process = builder.start();
        if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("blogimg " + word + " failed; see " + data.resolve("log"));
        }
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("pid")).strip());
    }

    String token() throws IOException {
        return Files.readString(data.resolve("token")).strip();
    }

    /** Reads one answer to its end over a connection that is kept. */
    void get(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token());
        try (var body = connection.getInputStream()) {
            body.readAllBytes();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            call("stop");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
