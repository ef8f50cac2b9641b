package org.blogimg.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.api.AccountId;
import org.junit.jupiter.api.Test;

import static org.blogimg.output.OnePost.ANNA;
import static org.blogimg.output.OnePost.POST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WovenDocumentsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final OnePost house = new OnePost();
    private final WovenDocuments documents = new WovenDocuments(
            "0.1.0", house.posts(), house.plans(), house.library(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void picturesShouldStandWhereThePlanPutThem() {
        String markdown = documents.markdown(ANNA, POST);
        assertTrue(markdown.contains("images/blogimg-01-hero-1600.png"), markdown);
        assertTrue(markdown.indexOf("images/blogimg-02-inline") > markdown.indexOf("## The harbour"), markdown);
        for (String line : OnePost.SOURCE.lines().toList()) {
            assertTrue(markdown.contains(line), line);
        }
        String html = documents.html(ANNA, POST);
        assertTrue(html.contains("alt=\"A boat\""), html);
        assertTrue(html.contains("320w"), html);
    }

    @Test
    void aShotThatIsStruckOutOrHasNoPictureShouldBeLeftOut() {
        house.wanted = false;
        assertFalse(documents.markdown(ANNA, POST).contains("-hero-"));
        house.pictures.clear();
        assertFalse(documents.markdown(ANNA, POST).contains("images/"));
    }

    @Test
    void anothersPostShouldBeUnknown() {
        AccountId bert = new AccountId("bert");
        assertThrows(NoSuchElementException.class, () -> documents.markdown(bert, POST));
        assertThrows(NoSuchElementException.class, () -> documents.archive(bert, POST, new ByteArrayOutputStream()));
    }

    @Test
    void theArchiveShouldHoldTextPageManifestAndEveryPicture() throws IOException {
        Map<String, byte[]> files = archive();
        assertEquals(
                "[images/blogimg-01-hero-1600.png, images/blogimg-01-hero-320.png, images/blogimg-02-inline-1600.png,"
                        + " images/blogimg-02-inline-320.png, index.html, index.md, manifest.json]",
                files.keySet().toString());
        assertEquals("hero 320", text(files, "images/blogimg-01-hero-320.png"));
        assertEquals(documents.markdown(ANNA, POST), text(files, "index.md"));
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertEquals(NOW.toString(), manifest.path("writtenAt").asText());
        JsonNode hero = manifest.path("pictures").path(0);
        assertEquals("A boat", hero.path("altText").asText());
        assertEquals(
                "images/blogimg-01-hero-1600.png",
                hero.path("sizes").path(0).path("file").asText());
        assertEquals(
                "The harbour", manifest.path("pictures").path(1).path("heading").asText());
        assertEquals("is short", manifest.path("skipped").path(0).path("reason").asText());
    }

    @Test
    void withoutAPlanTheArchiveShouldHoldTheTextAlone() throws IOException {
        house.planned = false;
        assertEquals("[index.html, index.md]", archive().keySet().toString());
    }

    private Map<String, byte[]> archive() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        documents.archive(ANNA, POST, zip);
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }
}
