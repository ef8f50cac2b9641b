package org.blogimg.rest;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The bytes of a picture: whole, in part, or not again. */
final class PictureContentTest {
    private static final String PATH = "/api/v1/pictures/picture-1/content";
    private static final String TAG = "\"" + FakeStudio.SHA + "\"";

    private LiveApi api = new LiveApi();

    @BeforeEach
    void prepare() throws Exception {
        api.post("/api/v1/pictures", "image/png", "pixels");
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private HttpResponse<String> with(String header, String value) throws Exception {
        return api.send(api.asOwner(PATH).header(header, value).GET());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void pictureShouldComeWithWhatABrowserMustKnow() throws Exception {
        HttpResponse<String> whole = api.get(PATH + "?width=640");
        assertEquals("0123456789abcdefghij", whole.body());
        assertEquals(TAG, header(whole, "ETag"));
        assertEquals("image/png", header(whole, "Content-Type"));
        assertEquals("20", header(whole, "Content-Length"));
        assertEquals("private, no-cache", header(whole, "Cache-Control"));
        assertEquals("nosniff", header(whole, "X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox", header(whole, "Content-Security-Policy"));
        assertTrue(header(whole, "Content-Disposition").startsWith("inline; filename=\"picture-1-1600.png\""));
        assertTrue(header(api.get(PATH + "?download"), "Content-Disposition").startsWith("attachment;"));
    }

    @Test
    void knownPictureShouldNotComeAgain() throws Exception {
        for (String known : new String[] {TAG, "W/" + TAG, "\"other\", " + TAG, "*"}) {
            HttpResponse<String> answer = with("If-None-Match", known);
            assertEquals(304, answer.statusCode(), known);
            assertEquals("", answer.body());
            assertEquals("", header(answer, "Content-Length"), "a length of nothing would be said of the picture");
            assertEquals(TAG, header(answer, "ETag"));
        }
        assertEquals(200, with("If-None-Match", "\"other\"").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/20",
        "bytes=15-, fghij, bytes 15-19/20",
        "bytes=18-99, ij, bytes 18-19/20",
        "bytes=-4, ghij, bytes 16-19/20",
        "bytes=-99, 0123456789abcdefghij, bytes 0-19/20",
        "bytes=19-19, j, bytes 19-19/20"
    })
    void rangeShouldGiveThatPart(String range, String part, String contentRange) throws Exception {
        HttpResponse<String> answer = with("Range", range);
        assertEquals(206, answer.statusCode());
        assertEquals(part, answer.body());
        assertEquals(contentRange, header(answer, "Content-Range"));
        assertEquals(Integer.toString(part.length()), header(answer, "Content-Length"));
    }

    @ParameterizedTest
    @CsvSource({"bytes=20-", "bytes=5-2", "bytes=-0", "bytes=-", "bytes=a-b", "bytes=99999999999999999999-"})
    void rangeOutsideShouldBe416(String range) throws Exception {
        HttpResponse<String> answer = with("Range", range);
        assertEquals(416, answer.statusCode());
        assertEquals("bytes */20", header(answer, "Content-Range"));
        assertTrue(answer.body().contains("/problems/range-not-satisfiable"), answer.body());
    }

    @Test
    void rangeOfAnotherVersionOrSeveralAtOnceShouldGiveTheWhole() throws Exception {
        assertEquals(200, with("Range", "bytes=0-1,3-4").statusCode());
        assertEquals(200, with("Range", "lines=1-2").statusCode());
        HttpRequest.Builder changed =
                api.asOwner(PATH).header("Range", "bytes=0-1").header("If-Range", "\"other\"");
        assertEquals(200, api.send(changed.GET()).statusCode());
        HttpRequest.Builder same =
                api.asOwner(PATH).header("Range", "bytes=0-1").header("If-Range", TAG);
        assertEquals(206, api.send(same.GET()).statusCode());
    }

    @Test
    void headShouldTellTheSameWithoutBytes() throws Exception {
        HttpResponse<String> head = api.send(api.asOwner(PATH).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals("20", header(head, "Content-Length"));
        assertEquals(TAG, header(head, "ETag"));
    }

    @Test
    void expiredPictureShouldBeGone() throws Exception {
        HttpResponse<String> gone = api.get("/api/v1/pictures/expired/content");
        assertEquals(410, gone.statusCode());
        assertTrue(gone.body().contains("/problems/gone"), gone.body());
    }

    @Test
    void unreadablePictureShouldNeverLookWhole() throws Exception {
        api.house.studio.library.broken = true;
        try {
            HttpResponse<String> answer = api.get(PATH);
            assertEquals(500, answer.statusCode());
            assertFalse(answer.body().contains("secret-post-text"), answer.body());
        } catch (IOException brokenOff) {
            assertThrows(IOException.class, () -> api.get(PATH));
        }
    }

    @Test
    void widthThatIsNoneShouldBeNamed() throws Exception {
        for (String width : new String[] {"x", "-1", "99999"}) {
            HttpResponse<String> answer = api.get(PATH + "?width=" + width);
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("\"field\":\"width\""), answer.body());
        }
    }
}
