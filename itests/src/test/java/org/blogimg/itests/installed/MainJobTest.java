package org.blogimg.itests.installed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole post, offline: pasted, planned, drawn, handed back. */
@ExtendWith(Running.class)
class MainJobTest {
    private static final String POST =
            """
            ---
            title: Keeping bees on a roof   # a comment that stays
            tags: [bees, city]
            ---

            A roof in the city can be a good home for bees. The streets are full of lime trees and gardens.

            ## What the hive needs

            The hive wants sun in the morning, shade at noon and a bowl of water nearby. Put it on a firm stand,
            turn its entrance away from the door, and leave room to work behind it. Bees fly high when a hedge or
            a fence makes them, so that neighbours hardly notice them. Look at the frames every week in spring,
            and write down what you saw: eggs, brood, honey, space.

            ## The tools

            ```
            smoker, veil, hive tool
            ```

            ## Honey and winter

            In July the honey is ripe when the bees have closed the cells with wax. Take only what they can spare,
            spin it out of the frames, and let it stand until the foam has risen. In autumn the colony needs sugar
            and a roof that keeps out the wind; in winter leave it alone, and listen now and then at the wall.
            """;

    @Test
    void aPostShouldComeBackIllustrated(Rest rest) throws IOException, InterruptedException {
        long before = rest.get("/me").json().path("credits").asLong();
        JsonNode post = rest.post("/posts?name=bees", "text/markdown", POST).json();
        String id = post.path("id").asText();
        JsonNode plan = rest.post("/posts/" + id + "/plan", "application/json", "{\"pictures\":3}")
                .json();
        int shots = plan.path("shots").size();
        assertTrue(shots >= 3, "a hero, a picture in the text and a social card at least: " + plan);
        assertEquals(
                post.path("sections").size(), sectionsNamedIn(plan), "every section has a picture or a reason why not");
        assertTrue(plan.path("hosts").isEmpty(), "nothing leaves this machine");

        Rest.Answer ordered = rest.order(id, "bees-1");
        assertEquals(202, ordered.status(), ordered::text);
        assertTrue(ordered.header("Location").contains("/illustrations/"));
        assertEquals(
                ordered.json().path("id"), rest.order(id, "bees-1").json().path("id"), "the same key, the same order");
        JsonNode ended = rest.follow(ordered.json().path("id").asText());
        for (JsonNode job : ended.path("jobs")) {
            assertEquals("SETTLED", job.path("state").asText(), job::toString);
        }
        assertEquals(before - shots, rest.get("/me").json().path("credits").asLong());
        judgeArchive(rest.get("/posts/" + id + "/archive"), shots);
    }

    private static long sectionsNamedIn(JsonNode plan) {
        Map<Integer, Boolean> sections = new HashMap<>();
        plan.path("shots").forEach(shot -> sections.put(shot.path("section").asInt(), true));
        plan.path("skips").forEach(skip -> {
            assertFalse(skip.path("reason").asText().isBlank());
            sections.put(skip.path("section").asInt(), true);
        });
        return sections.size();
    }

    private static void judgeArchive(Rest.Answer archive, int shots) throws IOException {
        assertEquals("application/zip", archive.header("Content-Type"));
        Map<String, byte[]> files = unzip(archive.response().body());
        String markdown = text(files, "index.md");
        assertLinesInOrder(POST, markdown);
        assertTrue(markdown.contains("\nimage: "), "the front matter names the hero");
        assertTrue(text(files, "index.html").contains("<figure"));
        JsonNode manifest = Rest.JSON.readTree(files.get("manifest.json"));
        assertEquals(shots, manifest.path("pictures").size());
        for (JsonNode picture : manifest.path("pictures")) {
            assertFalse(picture.path("altText").asText().isBlank());
            assertFalse(picture.path("reason").asText().isBlank());
            for (JsonNode size : picture.path("sizes")) {
                BufferedImage image = ImageIO.read(
                        new ByteArrayInputStream(files.get(size.path("file").asText())));
                assertEquals(size.path("width").asInt(), image.getWidth());
                assertEquals(size.path("height").asInt(), image.getHeight());
            }
        }
    }

    static void assertLinesInOrder(String original, String woven) {
        int at = 0;
        for (String line : original.lines().toList()) {
            int found = woven.indexOf(line, at);
            assertTrue(found >= 0, () -> "a line is gone or moved: " + line);
            at = found + line.length();
        }
    }

    static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
