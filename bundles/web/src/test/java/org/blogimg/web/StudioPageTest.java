package org.blogimg.web;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.blogimg.web.PageServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class StudioPageTest {
    private static final PageFiles FILES = PageFiles.built();

    private PageServer server;

    @BeforeEach
    void start() throws Exception {
        server = new PageServer(new StudioPage(FILES));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void rootShouldGiveThePageToBeAskedForEachTime() throws Exception {
        Answer page = server.ask("GET", "/");

        assertEquals(200, page.status());
        assertEquals("no-cache", page.header("Cache-Control"));
        assertEquals("text/html;charset=utf-8", page.header("Content-Type").replace(" ", ""));
        assertTrue(page.text().startsWith("<!doctype html>"));
    }

    @Test
    void everyListedFileShouldBeServedToTheByteWithAMediaType() throws Exception {
        assertTrue(FILES.all().size() >= 5);
        for (Map.Entry<String, PageFile> each : FILES.all().entrySet()) {
            Answer answer = server.ask("GET", each.getKey());

            assertEquals(200, answer.status(), each.getKey());
            assertArrayEquals(each.getValue().bytes(false), answer.body(), each.getKey());
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        }
    }

    @Test
    void assetsShouldStayAYearBecauseTheirNamesCarryTheirHash() throws Exception {
        for (String path : FILES.all().keySet()) {
            if (path.startsWith("/assets/")) {
                assertTrue(path.matches("/assets/[A-Za-z]+-[\\w-]{8}\\.(js|css|md)"), path);
                assertEquals(
                        "public, max-age=31536000, immutable",
                        server.ask("GET", path).header("Cache-Control"));
            }
        }
    }

    @Test
    void compressedShouldBeSentToThoseWhoTakeItAndBeTheSameFile() throws Exception {
        Answer zipped = server.ask("GET", "/", "Accept-Encoding: br, gzip");

        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertEquals("Accept-Encoding", zipped.header("Vary"));
        assertArrayEquals(
                server.ask("GET", "/").body(),
                new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
        assertEquals("", server.ask("GET", "/", "Accept-Encoding: gzip;q=0").header("Content-Encoding"));
    }

    @Test
    void knownTagShouldBeAnsweredWithoutABody() throws Exception {
        Answer plain = server.ask("GET", "/");
        Answer zipped = server.ask("GET", "/", "Accept-Encoding: gzip");

        Answer again = server.ask("GET", "/", "If-None-Match: \"other\", " + plain.header("ETag"));

        assertEquals(304, again.status());
        assertEquals(0, again.body().length);
        assertFalse(plain.header("ETag").equals(zipped.header("ETag")));
        assertEquals(
                200,
                server.ask("GET", "/", "If-None-Match: " + zipped.header("ETag"))
                        .status());
    }

    @Test
    void headShouldGiveTheLengthAndNoBody() throws Exception {
        Answer head = server.ask("HEAD", "/");

        assertEquals(200, head.status());
        assertEquals(0, head.body().length);
        assertEquals(String.valueOf(server.ask("GET", "/").body().length), head.header("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets",
                "/assets/",
                "/files.txt",
                "/page/index.html",
                "/index.html",
                "/assets/../files.txt",
                "/assets/..%2ffiles.txt",
                "/%66avicon.svg",
                "/favicon.svg;x=1",
                "//favicon.svg",
                "/./favicon.svg",
                "/META-INF/MANIFEST.MF",
                "/org/blogimg/web/StudioPage.class",
                "/favicon.svg/",
                "/FAVICON.SVG"
            })
    void whatIsNotListedShouldNotBeThereHoweverItIsSpelt(String path) throws Exception {
        assertTrue(server.ask("GET", path).status() >= 400, path);
        assertFalse(server.ask("GET", path).text().contains("svg xmlns"), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void otherMethodsShouldBeRefusedWithTheSameHeaders(String method) throws Exception {
        Answer answer = server.ask(method, "/", "Content-Length: 0");

        assertEquals(405, answer.status());
        assertEquals("GET, HEAD", answer.header("Allow"));
        assertEquals(PageHeaders.ALL.get("Content-Security-Policy"), answer.header("Content-Security-Policy"));
    }

    @Test
    void everyAnswerShouldCarryTheHeadersEvenOneThatRefuses() throws Exception {
        for (String path : new String[] {"/", "/favicon.svg", "/nowhere"}) {
            Answer answer = server.ask("GET", path);
            PageHeaders.ALL.forEach((name, value) -> assertEquals(value, answer.header(name), path + " " + name));
        }
    }

    @Test
    void robotsShouldBeSentAway() throws Exception {
        assertEquals(
                "User-agent: *\nDisallow: /\n", server.ask("GET", "/robots.txt").text());
    }
}
