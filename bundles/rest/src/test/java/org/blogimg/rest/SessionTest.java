package org.blogimg.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sign-in by link, the cookie, and what another site's page can do with it. */
final class SessionTest {
    private LiveApi api = new LiveApi();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private HttpResponse<String> signIn(String secret) throws Exception {
        return api.send(api.open("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(LiveApi.text("{\"secret\":\"" + secret + "\"}")));
    }

    private String cookie() throws Exception {
        String set = signIn("one-time").headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    @Test
    void linkShouldWorkOnceAndSetAStrictCookie() throws Exception {
        HttpResponse<String> first = signIn("one-time");
        assertEquals("{\"account\":\"owner\",\"roles\":[\"OWNER\"],\"credits\":100}", first.body());
        assertEquals(
                "blogimg_session_" + api.port()
                        + "=session-1; Path=/; HttpOnly; SameSite=Strict; Expires=Tue, 01 Dec 2026 00:00:00 GMT",
                first.headers().firstValue("Set-Cookie").orElseThrow());
        HttpResponse<String> second = signIn("one-time");
        assertEquals(401, second.statusCode());
        assertTrue(second.headers().firstValue("Set-Cookie").isEmpty());
        assertFalse(second.body().contains("one-time"));
    }

    @Test
    void cookieShouldReadWithoutAndChangeOnlyWithTheHeader() throws Exception {
        String cookie = cookie();
        assertEquals(
                200,
                api.send(api.open("/api/v1/me").header("Cookie", cookie).GET()).statusCode());
        HttpRequest.Builder post = api.open("/api/v1/posts")
                .header("Cookie", cookie)
                .header("Content-Type", "text/plain")
                .POST(LiveApi.text("text"));
        assertEquals(403, api.send(post).statusCode());
        assertEquals(0, api.house.studio.posts.all.size());
        assertEquals(201, api.send(post.header("X-BlogImg", "1")).statusCode());
    }

    @Test
    void foreignOriginShouldChangeNothing() throws Exception {
        String cookie = cookie();
        HttpRequest.Builder post = api.open("/api/v1/posts")
                .header("Cookie", cookie)
                .header("X-BlogImg", "1")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "text/plain")
                .POST(LiveApi.text("text"));
        assertEquals(403, api.send(post).statusCode());
        assertEquals(0, api.house.studio.posts.all.size());
        post.setHeader("Origin", "http://127.0.0.1:" + api.port());
        assertEquals(201, api.send(post).statusCode());
    }

    @Test
    void readingShouldNeverTurnIntoWriting() throws Exception {
        String cookie = cookie();
        api.post("/api/v1/posts", "text/plain", "text");
        HttpRequest.Builder get = api.open("/api/v1/posts/post-1?_method=DELETE")
                .header("Cookie", cookie)
                .header("X-HTTP-Method-Override", "DELETE")
                .GET();
        assertEquals(200, api.send(get).statusCode());
        assertEquals(1, api.house.studio.posts.all.size());
    }

    @Test
    void signedOutSessionShouldBeDead() throws Exception {
        String cookie = cookie();
        HttpResponse<String> out = api.send(api.open("/api/v1/session")
                .header("Cookie", cookie)
                .header("X-BlogImg", "1")
                .DELETE());
        assertEquals(204, out.statusCode());
        assertTrue(out.headers().firstValue("Set-Cookie").orElseThrow().contains("Max-Age=0"));
        assertEquals(
                401,
                api.send(api.open("/api/v1/me").header("Cookie", cookie).GET()).statusCode());
    }
}
