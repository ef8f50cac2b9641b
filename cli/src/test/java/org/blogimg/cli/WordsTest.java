package org.blogimg.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a person reads, and what stays in the folder. */
class WordsTest {
    private static final String API = "/api/v1";

    @TempDir
    Path folder;

    private final FakeHouse house = new FakeHouse();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aHouseThatDrawsOnePicture() throws IOException {
        Files.writeString(folder.resolve("token"), "secret\n");
        environment.put("BLOGIMG_URL", house.url());
        environment.put("BLOGIMG_TOKEN_FILE", folder.resolve("token").toString());
        house.answers("POST " + API + "/posts", 201, "{\"id\":\"p1\",\"sections\":[{}],\"notes\":[]}");
        plan(0, "{}");
        house.answers("GET " + API + "/me", 200, "{\"credits\":7}");
        house.answers("POST " + API + "/posts/p1/illustrations", 202, "{\"id\":\"i1\"}");
        house.answers(
                "GET " + API + "/illustrations/i1/events",
                200,
                "event: job\ndata: {\"id\":\"j1\",\"role\":\"HERO\",\"state\":\"SETTLED\"}\n\n");
        house.answers("GET " + API + "/illustrations/i1", 200, "{\"ended\":true,\"jobs\":[{\"state\":\"SETTLED\"}]}");
        archive("images/a.png");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void plan(int price, String shots) {
        house.answers(
                "POST " + API + "/posts/p1/plan",
                201,
                "{\"shots\":[" + shots + "],\"skips\":[],\"price\":" + price + "}");
    }

    private void archive(String picture) throws IOException {
        house.answersZip(
                "GET " + API + "/posts/p1/archive",
                Map.of("index.md", "# Hello", picture, "png", "manifest.json", manifest(picture)));
    }

    private static String manifest(String... pictures) {
        return "{\"product\":\"BlogImg\",\"pictures\":[{\"sizes\":[{\"file\":\""
                + String.join("\"},{\"file\":\"", pictures) + "\"}]}]}";
    }

    private int illustrate(String... more) {
        return run("illustrate", "-", "--out", folder.resolve("out/deep").toString(), more);
    }

    private int run(String command, String post, String option, String value, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(command, post, option, value));
        words.addAll(List.of(more));
        return run(words);
    }

    private int run(List<String> words) {
        return new Main(
                        environment,
                        new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run(words);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void priceAboveTheBalanceShouldBeSaidBeforeOrdering() {
        plan(10, "{},{},{},{},{}");

        assertEquals(1, illustrate());

        assertTrue(
                errors().endsWith(
                                "blogimg: 5 pictures cost 10 credits and the account has 7 credits: ask for fewer with"
                                        + " --pictures 2, or name a provider that costs less with --provider\n"),
                errors());
        assertFalse(house.requests().stream().anyMatch(request -> request.contains("illustrations")));
        assertFalse(Files.exists(folder.resolve("out")), "an empty folder is left");
    }

    @Test
    void priceThatLeavesNothingToAskForShouldNotSuggestIt() {
        plan(16, "{},{}");

        assertEquals(1, illustrate());

        assertTrue(errors().contains("the account has 7 credits: name a provider"), errors());
    }

    @Test
    void noteOnThePostShouldBeOneLineAndOneFieldOfTheJson() {
        house.answers(
                "POST " + API + "/posts", 201, "{\"id\":\"p1\",\"sections\":[{}],\"notes\":[\"Line 2 is odd.\"]}");

        assertEquals(0, illustrate());
        assertEquals(
                1,
                errors().lines().filter("blogimg: note: Line 2 is odd."::equals).count(),
                errors());

        assertEquals(0, illustrate("--json"));
        assertTrue(answer().contains("\"notes\":[\"Line 2 is odd.\"]"), answer());
    }

    @Test
    void onePictureShouldBeOnePicture() {
        plan(0, "{}");

        assertEquals(0, illustrate());

        assertTrue(errors().contains("1 section: 1 picture planned, 0 sections left alone; 0 credits"), errors());
        assertTrue(answer().contains("(1 picture; planned"), answer());
    }

    @Test
    void helpShouldGoToStandardOutputAndEndWell() {
        environment.clear();
        for (List<String> words :
                List.of(List.of("--help"), List.of("help"), List.of("illustrate", "--help"), List.of("demo", "-h"))) {
            out.reset();
            assertEquals(0, run(words), words.toString());
            assertTrue(answer().startsWith("Usage: illustrate POST.md --out DIR"), answer());
            assertEquals("", errors());
        }
    }

    @Test
    void failureShouldLeaveNoEmptyFolder() throws IOException {
        house.answers("POST " + API + "/posts", 422, "{\"detail\":\"The post is empty.\"}");
        Files.createDirectory(folder.resolve("out"));

        assertEquals(1, illustrate());

        assertTrue(Files.exists(folder.resolve("out")), "this one was there before");
        assertFalse(Files.exists(folder.resolve("out/deep")));
    }

    @Test
    void picturesOfAnEarlierRunShouldGoAndNothingElse() throws IOException {
        assertEquals(0, illustrate());
        Path deep = folder.resolve("out/deep");
        Files.writeString(deep.resolve("images/mine.png"), "mine");
        Files.writeString(deep.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("out/evil.png"), "mine");
        Files.writeString(
                deep.resolve("manifest.json"),
                manifest(
                        "images/a.png",
                        "../evil.png",
                        "notes.txt",
                        "images/../notes.txt",
                        "images",
                        "images/gone.png"));
        archive("images/b.png");

        assertEquals(0, illustrate());

        assertFalse(Files.exists(deep.resolve("images/a.png")), "only the earlier run knew it");
        assertTrue(Files.exists(deep.resolve("images/b.png")));
        assertTrue(Files.exists(deep.resolve("images/mine.png")));
        assertTrue(Files.exists(deep.resolve("notes.txt")));
        assertTrue(Files.exists(folder.resolve("out/evil.png")));
        assertEquals(Set.of("index.md", "images", "manifest.json", "notes.txt"), names(deep));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
    }

    @Test
    void manifestOfAnotherProgramShouldDeleteNothing() throws IOException {
        Path deep = folder.resolve("out/deep");
        Files.createDirectories(deep.resolve("images"));
        Files.writeString(deep.resolve("images/old.png"), "theirs");
        for (String theirs : List.of(manifest("images/old.png").replace("BlogImg", "Other"), "not JSON")) {
            Files.writeString(deep.resolve("manifest.json"), theirs);
            assertEquals(0, illustrate(), errors());
            assertTrue(Files.exists(deep.resolve("images/old.png")));
        }
    }

    @Test
    void brokenArchiveShouldLeaveWhatWasThere() throws IOException {
        assertEquals(0, illustrate());
        house.answersZip("GET " + API + "/posts/p1/archive", Map.of("../evil.md", "x"));

        assertEquals(1, illustrate());

        assertEquals("# Hello", Files.readString(folder.resolve("out/deep/index.md")));
        assertEquals(Set.of("index.md", "images", "manifest.json"), names(folder.resolve("out/deep")));
    }

    @Test
    void fullDiskOfTheHouseShouldBeOneLine() {
        house.answers("POST " + API + "/posts", 507, "{\"detail\":\"Make room.\"}");

        assertEquals(1, illustrate());

        assertEquals("blogimg: the disk of the data folder is full: Make room.\n", errors());
        err.reset();
        house.answers("POST " + API + "/posts", 507, "{\"detail\":\"The disk of the data folder is full: wait.\"}");
        assertEquals(1, illustrate());
        assertEquals("blogimg: The disk of the data folder is full: wait.\n", errors());
    }

    @Test
    void fullDiskOfTheOutputShouldBeOneLine() {
        String line = Problem.sentence(new FileSystemException("out/index.md", null, "No space left on device"));
        assertTrue(line.startsWith("no room is left on the disk that is written to: make room"), line);
        assertTrue(Problem.sentence(new IOException("No space left on device")).startsWith("no room is left"));
    }

    @Test
    void lineShouldBeDrawnOverOnATerminalThatCanAlone() {
        Map<String, Map<String, String>> plain = Map.of(
                "a pipe", Map.of("TERM", "xterm"),
                "a dumb terminal", Map.of("BLOGIMG_TTY", "1", "TERM", "dumb"),
                "a terminal without a name", Map.of("BLOGIMG_TTY", "1"),
                "no colours", Map.of("BLOGIMG_TTY", "1", "TERM", "xterm", "NO_COLOR", "1"));
        plain.forEach((what, more) -> {
            environment.keySet().removeAll(List.of("BLOGIMG_TTY", "TERM", "NO_COLOR"));
            environment.putAll(more);
            err.reset();
            illustrate();
            assertFalse(errors().contains("\u001b") || errors().contains("\r"), what);
        });
        environment.keySet().remove("NO_COLOR");
        environment.putAll(Map.of("BLOGIMG_TTY", "1", "TERM", "xterm"));
        illustrate();
        assertTrue(errors().contains("] " + " 1 of 1 picture\u001b[K"), errors());
    }
}
