package org.blogimg.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MainTest {
    private static final String API = "/api/v1";

    @TempDir
    Path folder;

    private final FakeHouse house = new FakeHouse();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aHouseThatDrawsTwoPictures() throws IOException {
        Files.writeString(folder.resolve("token"), "secret\n");
        house.answers("POST " + API + "/posts", 201, "{\"id\":\"p1\",\"sections\":[{},{},{}]}");
        house.answers("POST " + API + "/posts/p1/plan", 201, "{\"shots\":[{},{}],\"skips\":[{}]}");
        house.answers("POST " + API + "/posts/p1/illustrations", 202, "{\"id\":\"i1\"}");
        house.answers(
                "GET " + API + "/illustrations/i1/events",
                200,
                "event: job\ndata: {\"id\":\"j1\",\"role\":\"HERO\",\"state\":\"SENT\"}\n\n"
                        + ": still here\n\n"
                        + "event: job\ndata: {\"id\":\"j1\",\"role\":\"HERO\",\"state\":\"SETTLED\"}\n\n");
        house.answers(
                "GET " + API + "/illustrations/i1",
                200,
                "{\"ended\":true,\"jobs\":[{\"state\":\"SETTLED\"},{\"state\":\"SETTLED\"}]}");
        house.answersZip(
                "GET " + API + "/posts/p1/archive",
                Map.of("index.md", "# Hello", "images/hero.png", "png", "manifest.json", "{\"pictures\":[]}"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void illustrateShouldWriteThePostWithItsPictures() throws IOException {
        Path post = Files.writeString(folder.resolve("my post.md"), "# Hello");

        int exit = run(
                "illustrate", post.toString(), "--out", folder.resolve("out").toString(), "--pictures", "2");

        assertEquals(0, exit, err::toString);
        assertEquals("# Hello", Files.readString(folder.resolve("out/index.md")));
        assertEquals("png", Files.readString(folder.resolve("out/images/hero.png")));
        assertEquals(
                "POST /api/v1/posts?name=my+post text/markdown # Hello",
                house.requests().get(0));
        assertTrue(
                house.requests().get(1).endsWith("{\"pictures\":2}"),
                house.requests().get(1));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("hero drawn (1 of 1)"), err::toString);
    }

    @Test
    void illustrateShouldReadStandardInput() {
        int exit = run("illustrate", "-", "--out", folder.resolve("out").toString());

        assertEquals(0, exit, err::toString);
        assertEquals(
                "POST /api/v1/posts?name= text/plain from standard input",
                house.requests().get(0));
    }

    @Test
    void illustrateShouldSpeakJsonToPrograms() {
        int exit = run("illustrate", "-", "--json", "--out=" + folder.resolve("out"));

        assertEquals(0, exit, err::toString);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"manifest\":{\"pictures\":[]}"), out::toString);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPictureThatFailedShouldBeNamedAndGiveExitCodeOne() {
        house.answers(
                "GET " + API + "/illustrations/i1",
                200,
                "{\"ended\":true,\"jobs\":[{\"state\":\"SETTLED\"},{\"role\":\"SOCIAL_CARD\",\"section\":2,"
                        + "\"state\":\"REFUSED\",\"note\":\"rule X\"}]}");

        int exit = run("illustrate", "-", "--out", folder.resolve("out").toString());

        assertEquals(1, exit);
        assertEquals(
                "blogimg: social card of section 2: refused, rule X",
                err.toString(StandardCharsets.UTF_8).lines().reduce("", (first, last) -> last));
    }

    @Test
    void aPictureThatWaitsShouldSayWhyOnce() {
        String waiting = "event: job\ndata: {\"id\":\"j1\",\"role\":\"HERO\",\"state\":\"HELD\","
                + "\"note\":\"no image provider is active\"}\n\n";
        house.answers("GET " + API + "/illustrations/i1/events", 200, waiting + waiting);

        int exit = run("illustrate", "-", "--out", folder.resolve("out").toString());

        assertEquals(0, exit);
        assertEquals(
                1,
                err.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter("  waiting: no image provider is active"::equals)
                        .count());
    }

    @Test
    void aHouseThatStopsWhileItDrawsShouldBeSaid() {
        house.closesAt("GET " + API + "/illustrations/i1/events");

        int exit = run("illustrate", "-", "--out", folder.resolve("out").toString());

        assertEquals(1, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("stopped while it was drawing"), err::toString);
    }

    @Test
    void aProblemOfTheHouseShouldBeOneLine() {
        house.answers(
                "POST " + API + "/posts",
                422,
                "{\"title\":\"Unusable input\",\"detail\":\"the front matter breaks off in line 3\",\"field\":\"text\"}");

        int exit = run("illustrate", "-", "--out", folder.resolve("out").toString());

        assertEquals(1, exit);
        assertEquals(
                "blogimg: the front matter breaks off in line 3",
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void aHouseThatDoesNotAnswerShouldBeSaid() {
        house.close();

        int exit = run("illustrate", "-", "--out", folder.resolve("out").toString());

        assertEquals(1, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("./blogimg start"), err::toString);
    }

    @Test
    void wrongUsageShouldGiveExitCodeTwo() {
        assertEquals(2, run());
        assertEquals(2, run("paint"));
        assertEquals(2, run("illustrate", "a.md"));
        assertEquals(2, run("illustrate", "a.md", "b.md", "--out", "x"));
        assertEquals(2, run("illustrate", "a.md", "--out", "x", "--pictures", "many"));
        assertEquals(2, run("illustrate", "a.md", "--out"));
        assertEquals(2, run("illustrate", "a.md", "--out", ""));
        assertEquals(2, run("illustrate", "a.md", "--out", "x", "--colour", "red"));
        assertTrue(house.requests().isEmpty());
    }

    @Test
    void aFileInThePlaceOfTheFolderShouldBeNamed() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");

        int exit = run("illustrate", "-", "--out", taken.toString());

        assertEquals(1, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("is a file, not a folder"), err::toString);
    }

    @Test
    void aMissingPostShouldBeNamed() {
        int exit = run("illustrate", folder.resolve("none.md").toString(), "--out", "x");

        assertEquals(1, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("blogimg: no such file: "), err::toString);
    }

    @Test
    void anArchiveShouldNotReachOutOfItsFolder() throws IOException {
        house.answersZip("GET " + API + "/posts/p1/archive", Map.of("../evil.md", "x"));

        int exit = run("illustrate", "-", "--out", folder.resolve("out").toString());

        assertEquals(1, exit);
        assertFalse(Files.exists(folder.resolve("evil.md")));
    }

    @Test
    void demoShouldIllustrateEveryPostOfAFolder() throws IOException {
        Path posts = Files.createDirectory(folder.resolve("posts"));
        Files.writeString(posts.resolve("one.md"), "# One");
        Files.writeString(posts.resolve("two.md"), "# Two");
        Files.writeString(posts.resolve("notes.txt"), "not a post");

        int exit = run(
                "demo",
                "--posts",
                posts.toString(),
                "--out",
                folder.resolve("demo").toString());

        assertEquals(0, exit, err::toString);
        assertTrue(Files.exists(folder.resolve("demo/one/index.md")));
        assertTrue(Files.exists(folder.resolve("demo/two/images/hero.png")));
        assertFalse(Files.exists(folder.resolve("demo/notes")));
    }

    @Test
    void waitShouldEndWhenTheHouseIsReady() {
        house.answers("GET " + API + "/health", 200, "{}");

        assertEquals(0, run("wait", "--seconds", "1"));
    }

    private int run(String... words) {
        Map<String, String> environment = Map.of(
                "BLOGIMG_URL",
                house.url(),
                "BLOGIMG_TOKEN_FILE",
                folder.resolve("token").toString());
        return new Main(
                        environment,
                        new ByteArrayInputStream("from standard input".getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run(List.of(words));
    }
}
