package org.blogimg.simulators;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real S3 server, run as a process of its own on loopback: no simulator of ours, but kept with them because tests of
 * several modules start it. Its jar is laid into a folder by the build. It ends with the JVM that started it.
 */
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "pictures";
    public static final String ACCESS_KEY = "test-access";
    public static final String SECRET_KEY = "test-secret";
    private static final int SECONDS = 60;

    private final Process process;
    private final int port;
    private final Path disk;

    private S3Server(Process process, int port, Path disk) {
        this.process = process;
        this.port = port;
        this.disk = disk;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * S3Proxy over a folder: checks signatures; knows no encryption and no lifecycle.
     *
     * @param jars where {@code s3proxy.jar} lies
     */
    public static S3Server s3proxy(Path jars) throws IOException {
        Path folder = Files.createTempDirectory("s3proxy-");
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Files.createDirectories(disk.resolve(BUCKET));
        int port = freePort();
        Path settings = Files.write(
                folder.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=none",
                        "jclouds.credential=none",
                        "jclouds.filesystem.basedir=" + disk));
        String jar = jars.resolve("s3proxy.jar").toString();
        return started(port, disk, "-jar", jar, "--properties", settings.toString());
    }

    /**
     * Adobe's S3Mock: checks no signature, knows more of the protocol, and keeps bodies in files as they come.
     *
     * @param jars where {@code s3mock.jar} lies
     */
    public static S3Server s3mock(Path jars) throws IOException {
        Path disk = Files.createTempDirectory("s3mock-");
        int port = freePort();
        return started(
                port,
                disk,
                "-cp",
                jars.resolve("s3mock.jar") + File.pathSeparator + ownClasses(),
                "-Dloader.main=" + LoopbackS3Mock.class.getName(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                "--server.port=" + freePort(),
                "--server.ssl.enabled=false",
                "--server.address=127.0.0.1",
                "--http.port=" + port,
                "--com.adobe.testing.s3mock.store.root=" + disk,
                "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET,
                "--com.adobe.testing.s3mock.store.retain-files-on-exit=true");
    }

    private static String ownClasses() {
        return Path.of(URI.create(LoopbackS3Mock.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    private static S3Server started(int port, Path disk, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(words));
        Path log = Files.createTempFile("s3-server-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        S3Server server = new S3Server(process, port, disk);
        server.awaitAnswer(log);
        return server;
    }

    private void awaitAnswer(Path log) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                client.send(HttpRequest.newBuilder(endpoint()).build(), HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("no S3 server came up on " + port + ": " + Files.readString(log));
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where it keeps what it is given. */
    public Path disk() {
        return disk;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
