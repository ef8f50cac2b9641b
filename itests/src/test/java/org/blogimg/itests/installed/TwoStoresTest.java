package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.simulators.S3Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The folder and an S3 server side by side: one is written to, both are read, and everything is carried from one to the
 * other while it is read and written and the house is killed in the middle. The server keeps bodies as they come, so what
 * lies on its disk is what it was given.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoStoresTest {
    private static final String CANARY = "Archaeopteryx";

    private final S3Server server;
    private final Wire wire;
    private final PictureUsers people = new PictureUsers();

    TwoStoresTest() throws IOException {
        server = S3Server.s3mock(Installation.root().resolve("bundles/storage-s3/target/servers"));
        wire = new Wire(server.endpoint().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        server.close();
    }

    @Test
    void picturesShouldBeCarriedToS3WhileTheyAreUsedAndTheHouseIsKilled() throws Exception {
        try (Installation house = configured()) {
            house.start();
            illustrate(house.rest(), "folder");
            people.bringAll(house.rest());
            assertEquals(0, objectsOnTheServer(), "nothing goes there before it is chosen");
            console(house, "blogimg:storage-use s3");
            illustrate(house.rest(), "server");
            assertTrue(objectsOnTheServer() > 0, "new pictures go to the chosen store");
            people.readAll(house.rest());

            killedInTheMiddle(house);
            house.start();
            finish(house);

            judge(house);
            waitsForTheStore(house.rest());
            nothingPlain(house);
            house.stop();
        }
    }

    private Installation configured() throws IOException, InterruptedException {
        Installation house = Installation.unpack();
        Path keys = Files.createDirectories(house.home().resolve("s3-keys"));
        Files.writeString(keys.resolve("access"), S3Server.ACCESS_KEY);
        Files.writeString(keys.resolve("secret"), S3Server.SECRET_KEY);
        String settings = "org.blogimg.storage.s3.cfg";
        return house.with(settings, "endpoint", "http://127.0.0.1:" + wire.port())
                .with(settings, "bucket", S3Server.BUCKET)
                .with(settings, "sse", "AES256")
                .with(settings, ".access_key", "file:" + keys.resolve("access"))
                .with(settings, ".secret_key", "file:" + keys.resolve("secret"))
                .with("org.blogimg.outbound.cfg", "private_hosts", "127.0.0.1:" + wire.port());
    }

    /** Kills when a part was carried over, with readers and writers at work. */
    private void killedInTheMiddle(Installation house) throws Exception {
        int before = objectsOnTheServer();
        Rest rest = house.rest();
        wire.slow(10);
        CompletableFuture<Void> users = people.at(rest, false);
        CompletableFuture<String> move = CompletableFuture.supplyAsync(() -> migrate(house));
        until(() -> objectsOnTheServer() > before + 25 || move.isDone());
        people.killing();
        house.kill();
        people.end(users);
        wire.slow(0);
        int there = objectsOnTheServer();
        String said = move.join();
        assertFalse(said.contains("0 left"), "the kill came too late to be in the middle: " + said);
        System.out.println("killed with " + there + " objects on the server, " + before + " of them from before");
    }

    private void finish(Installation house) throws Exception {
        CompletableFuture<Void> users = people.at(house.rest(), true);
        String said = migrate(house);
        people.end(users);
        assertTrue(said.contains("; 0 left"), said);
        System.out.println(said.strip());
    }

    private static String migrate(Installation house) {
        try {
            return house.script("console", "blogimg:storage-migrate filesystem s3")
                    .text();
        } catch (IOException broken) {
            return broken.toString();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return stopped.toString();
        }
    }

    private void illustrate(Rest rest, String name) throws IOException, InterruptedException {
        for (JsonNode job : rest.follow(order(rest, name)).path("jobs")) {
            assertEquals("SETTLED", job.path("state").asText(), job::toString);
            people.remember(rest, job.path("picture").asText());
        }
    }

    private static String order(Rest rest, String name) throws IOException, InterruptedException {
        String text =
                "# The " + CANARY + " in the " + name + "\n\n" + ("An " + CANARY + " sits on a branch. ").repeat(40);
        String post = rest.post("/posts?name=" + name, "text/markdown", text)
                .json()
                .path("id")
                .asText();
        rest.post("/posts/" + post + "/plan", "application/json", "{\"pictures\":1}");
        return rest.order(post, name).json().path("id").asText();
    }

    private void judge(Installation house) throws IOException, InterruptedException {
        Rest rest = house.rest();
        people.judge(rest);
        JsonNode stores = Rest.JSON.readTree(console(house, "blogimg:storage --json"));
        assertEquals(0, stores.path(0).path("objects").asInt(), stores::toString);
        int rows = stores.path(1).path("objects").asInt();
        assertTrue(rows > PictureUsers.UPLOADS / 2, "too few objects to judge by: " + stores);
        until(() -> objectsOnTheServer() == rows);
        assertEquals(rows, objectsOnTheServer(), "no object without a row: nothing deleted lies there");
        try (Stream<Path> left = Files.walk(house.data().resolve("blobs"))) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
        System.out.println(rows + " objects, " + people);
    }

    /** With the wire cut nothing is drawn and nothing fails; mended, the order comes to its end. */
    private void waitsForTheStore(Rest rest) throws IOException, InterruptedException {
        wire.cut();
        // What was there a moment ago is believed for a while; an upload finds out.
        assertTrue(rest.post("/pictures", "image/png", PictureUsers.png(0)).status() >= 500);
        String order = order(rest, "away");
        until(() -> note(rest, order).startsWith("waits: "));
        String note = note(rest, order);
        assertTrue(note.contains("does not answer"), note);
        wire.mend();
        for (JsonNode job : rest.follow(order).path("jobs")) {
            assertEquals("SETTLED", job.path("state").asText(), job::toString);
        }
    }

    private static String note(Rest rest, String order) {
        try {
            return rest.get("/illustrations/" + order)
                    .json()
                    .path("jobs")
                    .path(0)
                    .path("note")
                    .asText();
        } catch (IOException broken) {
            return broken.toString();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return stopped.toString();
        }
    }

    /** On the server's disk and on the wire: no picture, no word, no account. */
    private void nothingPlain(Installation house) throws IOException, InterruptedException {
        String account = house.rest().get("/me").json().path("account").asText();
        assertFalse(account.isEmpty());
        String wired = wire.sent();
        assertTrue(wired.length() > 300_000, "too little was sent to judge by: " + wired.length());
        assertEquals(List.of(), plain(wired, account));
        List<Path> files = files();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            assertEquals(List.of(), plain(new String(bytes, StandardCharsets.ISO_8859_1), account), file::toString);
            if (file.endsWith("binaryData")) {
                assertFalse(bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8, file::toString);
            }
        }
        byte[] png = PictureUsers.png(1);
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4), "the search would find one");
    }

    private static List<String> plain(String text, String account) {
        List<String> found = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            for (String word : List.of(CANARY, account, "AlgorithmicMedia", "IHDR\0")) {
                if (text.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                    found.add(word);
                }
            }
        }
        for (String magic : List.of("\u0089PNG\r\n", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "WEBPVP8")) {
            if (text.contains(magic)) {
                found.add("a picture");
            }
        }
        return found;
    }

    private int objectsOnTheServer() {
        return (int)
                files().stream().filter(file -> file.endsWith("binaryData")).count();
    }

    /** A file may go while the folders are walked: then they are walked again. */
    private List<Path> files() {
        while (true) {
            try (Stream<Path> all = Files.walk(server.disk())) {
                return all.filter(Files::isRegularFile).toList();
            } catch (IOException | java.io.UncheckedIOException goneMeanwhile) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }

    private static void until(BooleanSupplier there) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static String console(Installation house, String command) throws IOException, InterruptedException {
        Installation.Output output = house.console(command);
        assertEquals(0, output.exit(), output::text);
        return output.text();
    }
}
