package org.blogimg.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What never gets past the first filter, and what every answer carries. */
final class EdgeTest {
    private LiveApi api = new LiveApi();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private String host() {
        return "Host: 127.0.0.1:" + api.port() + "\r\n";
    }

    @Test
    void smuggledRequestShouldNotBeSeen() throws Exception {
        api.post("/api/v1/posts", "text/plain", "text");
        String token = "Authorization: Bearer token-of-owner\r\n";
        String answer = Wire.send(
                api.port(),
                "GET /api/v1/health HTTP/1.1\r\n" + host() + "Transfer-Encoding: chunked\r\n\r\n"
                        + "1;a=\"\r\n X\r\n0\r\n\r\nDELETE /api/v1/posts/post-1 HTTP/1.1\r\n" + host() + token
                        + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 411"), answer);
        assertTrue(answer.contains("Connection: close"), answer);
        assertEquals(1, answer.split("HTTP/1\\.1 ").length - 1, answer);
        assertEquals(1, api.house.studio.posts.all.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND", "TRACK"})
    void methodsOfNoUseShouldBe405(String method) throws Exception {
        String answer = Wire.send(
                api.port(),
                method + " /api/v1/health HTTP/1.1\r\n" + host() + "X-Secret: echo-me\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
        assertTrue(answer.contains("/problems/method-not-allowed"), answer);
        assertFalse(answer.contains("echo-me"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT"})
    void nameOfAnotherShouldNotReachTheHouse(String name) throws Exception {
        String host = name.replace("PORT", Integer.toString(api.port()));
        String answer =
                Wire.send(api.port(), "GET /api/v1/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT", "blog.example.org", "blog.example.org:8443"})
    void ownNamesShouldReachTheHouse(String name) throws Exception {
        String host = name.replace("PORT", Integer.toString(api.port()));
        String answer =
                Wire.send(api.port(), "GET /api/v1/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    @Test
    void everyAnswerShouldCarryTheHeaders() throws Exception {
        for (HttpResponse<String> answer : List.of(
                api.get("/api/v1/health"),
                api.get("/api/v1/nothing"),
                api.get("/api/nothing"),
                api.get("/nothing"),
                api.send(api.open("/api/v1/me").GET()))) {
            String where = answer.uri().toString();
            assertTrue(
                    answer.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .contains("default-src 'none'"),
                    where);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    where);
            assertEquals(
                    "no-referrer",
                    answer.headers().firstValue("Referrer-Policy").orElse(""),
                    where);
            assertTrue(answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"), where);
            assertTrue(answer.headers().firstValue("X-Request-Id").isPresent(), where);
        }
    }

    @Test
    void unknownPathsAndMethodsShouldBeProblems() throws Exception {
        for (String path : List.of(
                "/api",
                "/api/",
                "/api/v1",
                "/api/v2/posts",
                "/api/services",
                "/api/v1/posts/a/b/c",
                "/api/v1/health/..%2fposts",
                "/api/v1/application.wadl")) {
            HttpResponse<String> answer = api.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("\"/problems/not-found\""), path + answer.body());
        }
        HttpResponse<String> put = api.send(api.asOwner("/api/v1/posts").PUT(HttpRequest.BodyPublishers.noBody()));
        assertEquals(405, put.statusCode());
        assertEquals("GET, HEAD, POST", put.headers().firstValue("Allow").orElse(""));
        assertTrue(put.body().contains("\"/problems/method-not-allowed\""), put.body());
        HttpResponse<String> type = api.post("/api/v1/posts", "application/x-www-form-urlencoded", "a=b");
        assertEquals(415, type.statusCode());
        assertTrue(type.body().contains("\"/problems/unsupported-media-type\""), type.body());
        HttpResponse<String> accept = api.send(
                api.asOwner("/api/v1/posts").header("Accept", "image/png").GET());
        assertEquals(406, accept.statusCode());
        assertTrue(accept.body().contains("\"/problems/not-acceptable\""), accept.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/me | GET, HEAD",
                "PUT | /api/v1/health | GET, HEAD",
                "PATCH | /api/v1/posts/post-1 | DELETE, GET, HEAD",
                "GET | /api/v1/posts/post-1/plan/shots/s1/pictures | POST",
                "GET | /api/v1/pictures/picture-1/saved | PUT",
                "DELETE | /api/v1/openapi.json/ | GET, HEAD"
            })
    void refusedMethodShouldNotBeAmongThoseAllowed(String method, String path, String allowed) throws Exception {
        HttpResponse<String> answer = api.send(api.asOwner(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertEquals(405, answer.statusCode());
        assertEquals(List.of(allowed), answer.headers().allValues("Allow"));
    }

    @Test
    void describingItselfShouldBeLeftToTheDocument() throws Exception {
        HttpResponse<String> answer = api.get("/api/v1/posts?_wadl");
        assertEquals("{\"items\":[]}", answer.body());
        assertEquals("{\"items\":[]}", api.get("/api/v1/posts?_type=xml").body());
    }

    @Test
    void oneWayHeaderShouldNotBeObeyed() throws Exception {
        HttpResponse<String> answer = api.send(api.asOwner("/api/v1/posts")
                .header("OnewayRequest", "true")
                .header("Content-Type", "text/plain")
                .POST(LiveApi.text("text")));
        assertEquals(201, answer.statusCode(), answer.body());
    }
}
