package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Posts that nobody would write, through the command line: each ends well or in one clear line. */
@ExtendWith(Running.class)
class NastyPostsTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyPostShouldBeRefused(Installation house) throws IOException, InterruptedException {
        assertRefused(house, "".getBytes(StandardCharsets.UTF_8), "empty");
    }

    @Test
    void aBinaryFileShouldBeRefused(Installation house) throws IOException, InterruptedException {
        byte[] binary = new byte[4_096];
        new Random(1).nextBytes(binary);
        assertRefused(house, binary, "UTF-8", "binary");
    }

    @Test
    void invalidUtf8ShouldBeRefused(Installation house) throws IOException, InterruptedException {
        assertRefused(house, "# Caf\u00e9\n\nText.".getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
    }

    @Test
    void brokenFrontMatterShouldBeNamedByItsLine(Installation house) throws IOException, InterruptedException {
        assertRefused(
                house,
                "---\ntitle: fine\n%%% neither key nor item\n---\n\nText.".getBytes(StandardCharsets.UTF_8),
                "line");
    }

    @Test
    void aPostOverTheLimitShouldBeRefused(Installation house) throws IOException, InterruptedException {
        assertRefused(house, "word ".repeat(220_000).getBytes(StandardCharsets.UTF_8), "1");
    }

    @Test
    void aPostOfOneMegabyteShouldGoThrough(Installation house) throws IOException, InterruptedException {
        String paragraph = "The garden wall is old and warm, and the cat sleeps on it every afternoon in the sun. ";
        String post = ("## A part of it\n\n" + paragraph.repeat(20) + "\n\n").repeat(580);
        assertTrue(post.length() > 1_000_000 && post.length() <= 1_048_576, "is " + post.length());
        assertIllustrated(house, post);
    }

    @Test
    void rightToLeftTextShouldGoThrough(Installation house) throws IOException, InterruptedException {
        assertIllustrated(
                house,
                "# \u05d4\u05d2\u05df\n\n"
                        + "\u05d4\u05d2\u05df \u05d9\u05e9\u05df \u05d5\u05d4\u05d7\u05ea\u05d5\u05dc \u05d9\u05e9\u05df \u05e2\u05dc \u05d4\u05d7\u05d5\u05de\u05d4. "
                                .repeat(30));
    }

    @Test
    void chineseTextShouldGoThrough(Installation house) throws IOException, InterruptedException {
        assertIllustrated(
                house,
                "---\ntitle: \u82b1\u56ed\u91cc\u7684\u732b\n---\n\n"
                        + "\u82b1\u56ed\u7684\u5899\u5f88\u65e7\u5f88\u6696\uff0c\u732b\u6bcf\u5929\u4e0b\u5348\u5728\u9633\u5149\u4e0b\u7761\u89c9\u3002"
                                .repeat(40));
    }

    private void assertRefused(Installation house, byte[] post, String... words)
            throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("post.md"), post);
        Installation.Output output = house.script(
                "illustrate", file.toString(), "--out", folder.resolve("out").toString());
        assertEquals(1, output.exit(), output::text);
        assertEquals(1, output.text().lines().count(), output::text);
        assertTrue(Arrays.stream(words).anyMatch(output.text()::contains), output::text);
        assertFalse(output.text().contains("Exception"), output::text);
    }

    private void assertIllustrated(Installation house, String post) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("post.md"), post);
        Path out = folder.resolve("out");
        Installation.Output output =
                house.script("illustrate", file.toString(), "--out", out.toString(), "--pictures", "2");
        assertEquals(0, output.exit(), output::text);
        MainJobTest.assertLinesInOrder(post, Files.readString(out.resolve("index.md")));
        assertTrue(Files.size(out.resolve("index.html")) > 0);
    }
}
