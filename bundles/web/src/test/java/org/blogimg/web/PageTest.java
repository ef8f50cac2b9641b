package org.blogimg.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was built, looked at as files. */
final class PageTest {
    private static final PageFiles FILES = PageFiles.built();

    @Test
    void firstLoadShouldStayWithinItsBudget() {
        assertTrue(firstLoad("js") <= 40 * 1024, "script: " + firstLoad("js"));
        assertTrue(firstLoad("css") <= 10 * 1024, "style: " + firstLoad("css"));
    }

    @Test
    void pageShouldHoldNoInlineScriptOrStyleAndNoForeignAddress() {
        String page = text("/");

        assertFalse(Pattern.compile("<script(?![^>]* src=)").matcher(page).find());
        assertFalse(page.contains("<style") || page.contains("style=") || page.contains("://"));
    }

    @Test
    void everythingThePageNamesShouldBeThere() {
        Matcher names = Pattern.compile("(?:src|href)=\"\\.?(/[^\"]+)\"").matcher(text("/"));
        int found = 0;
        while (names.find()) {
            assertTrue(FILES.at(names.group(1)).isPresent(), names.group(1));
            found++;
        }
        assertTrue(found >= 3);
    }

    /** The stand-in server of the browser tests must not be kinder than the product. */
    @Test
    void standInShouldSendTheHeadersOfTheProduct() throws Exception {
        Map<String, String> standIn = new ObjectMapper()
                .readValue(Files.readString(Path.of("src/main/ui/mock/headers.json")), new TypeReference<>() {});

        assertEquals(PageHeaders.ALL, standIn);
    }

    private static long firstLoad(String ending) {
        String page = text("/");
        return FILES.all().entrySet().stream()
                .filter(each -> each.getKey().endsWith("." + ending) && page.contains(each.getKey()))
                .mapToLong(each -> each.getValue().bytes(true).length)
                .sum();
    }

    private static String text(String path) {
        return new String(FILES.at(path).orElseThrow().bytes(false), StandardCharsets.UTF_8);
    }
}
