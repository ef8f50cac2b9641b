package org.blogimg.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.blogimg.accounts.Accounts;
import org.blogimg.api.ProviderId;
import org.blogimg.api.text.Format;
import org.blogimg.api.text.Wish;
import org.blogimg.base.Ids;
import org.blogimg.posts.Plans;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Documents;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A file in, a folder out. */
final class IllustrateTest {
    @TempDir
    private Path folder = Path.of("");

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeHouse house = new FakeHouse()
            .with(Accounts.class, new FakeOwner())
            .with(Posts.class, workshop)
            .with(Plans.class, workshop)
            .with(Illustrations.class, workshop)
            .with(Documents.class, workshop)
            .with(Ids.class, new OneId());
    private final IllustrateCommand illustrate = new IllustrateCommand();

    /** Ids that nobody compares. */
    private static final class OneId implements Ids {
        @Override
        public String next() {
            return "key-1";
        }

        @Override
        public String secret() {
            return "secret";
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        Path post = folder.resolve("My boats.md");
        Files.writeString(post, "# Boats");
        illustrate.words = List.of(post.toString());
        illustrate.folder = folder.resolve("out").toString();
    }

    @Test
    void postShouldComeOutWithItsPictures() throws IOException {
        illustrate.pictures = 3;
        illustrate.style = "line";
        illustrate.provider = "sketch";
        String screen = house.run(illustrate);
        assertTrue(screen.contains("0 of 1 pictures\n1 of 1 pictures\n1 of 1 pictures, written to "), screen);
        assertEquals("index.md", Files.readString(folder.resolve("out/index.md")));
        assertEquals("images/hero.png", Files.readString(folder.resolve("out/images/hero.png")));
        assertEquals("My boats", workshop.posts.get(0).name());
        assertEquals(Optional.of(Format.MARKDOWN), workshop.posts.get(0).format());
        assertEquals(new Wish(3, true), workshop.brief.wish());
        assertEquals(Optional.of(new ProviderId("sketch")), workshop.brief.provider());
        assertEquals(0, workshop.listeners);
    }

    /** Karaf hands everything behind the first argument over as arguments. */
    @Test
    void optionsMayStandBehindTheFile() throws IOException {
        String post = illustrate.words.get(0);
        illustrate.folder = "";
        fails("--out DIR is missing");
        String out = folder.resolve("late").toString();
        illustrate.words = List.of(post, "--out", out, "--pictures", "2", "--style", "line", "--json");
        assertTrue(house.run(illustrate).startsWith("{"));
        assertEquals(new Wish(2, true), workshop.brief.wish());
        assertEquals(Optional.of("line"), workshop.brief.style());
        assertEquals("index.md", Files.readString(folder.resolve("late/index.md")));
        illustrate.words = List.of(post, "--out");
        fails("--out wants a value");
        illustrate.words = List.of(post, "--colour", "red");
        fails("There is no option --colour");
        illustrate.words = List.of(post, "other.md");
        fails("Only one FILE is taken; quote a name that has spaces");
        illustrate.words = List.of("--pictures", "two", post);
        fails("--pictures must be a whole number");
    }

    @Test
    void archiveShouldLeaveNoZipBehind() throws IOException {
        house.run(illustrate);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("images", "index.md"),
                    files.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void missingPictureShouldFailAndStillWriteTheRest() {
        workshop.steps.clear();
        workshop.steps.add(Job.State.FAILED);
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        CommandFailed failed = assertThrows(CommandFailed.class, () -> house.run(illustrate, screen));
        assertEquals("Not drawn: HERO FAILED: no key", failed.getMessage());
        assertTrue(screen.toString(StandardCharsets.UTF_8).contains("0 of 1 pictures, written to"));
        assertTrue(Files.exists(folder.resolve("out/index.md")));
    }

    @Test
    void jsonShouldBeTheOnlyThingPrinted() {
        illustrate.json = true;
        String screen = house.run(illustrate);
        assertTrue(screen.startsWith("{"), screen);
        assertTrue(screen.contains("\"settled\" : 1"), screen);
    }

    @Test
    void entryThatLeadsOutShouldBeRefused() {
        workshop.entry = "../escaped.txt";
        assertThrows(CommandFailed.class, () -> house.run(illustrate));
        assertFalse(Files.exists(folder.resolve("escaped.txt")));
    }

    @Test
    void whatCannotBeUsedShouldBeNamed() throws IOException {
        illustrate.style = "wrong";
        fails("style must be one of flat, line");
        illustrate.style = null;
        illustrate.pictures = 41;
        fails("--pictures must be 0 to 40");
        illustrate.pictures = -1;
        String none = folder.resolve("none.md").toString();
        illustrate.words = List.of(none);
        fails("There is no file " + none);
        Path large = folder.resolve("large.md");
        Files.write(large, new byte[1024 * 1024 + 1]);
        illustrate.words = List.of(large.toString());
        fails(large + " is larger than 1 MiB");
    }

    private void fails(String line) {
        assertEquals(
                line,
                assertThrows(CommandFailed.class, () -> house.run(illustrate)).getMessage());
    }

    @Test
    void terminalShouldSeeOneLineThatGrows() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Progress progress = new Progress(new java.io.PrintStream(screen, true, StandardCharsets.UTF_8), true);
        progress.show(workshop.find(new org.blogimg.api.AccountId("owner"), new org.blogimg.api.IllustrationId("o"))
                .orElseThrow());
        progress.end();
        assertEquals("\r[.] 0 of 1 " + System.lineSeparator(), screen.toString(StandardCharsets.UTF_8));
    }
}
