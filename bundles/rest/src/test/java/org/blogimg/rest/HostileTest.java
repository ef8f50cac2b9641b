package org.blogimg.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.blogimg.api.PlugFailure;
import org.blogimg.base.DiskFull;
import org.blogimg.ledger.Ledger;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Busy;
import org.blogimg.studio.Conflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bad input and broken slices: a clear problem, no echo, nothing left on the disk. */
final class HostileTest {
    private static final String PLAN = "/api/v1/posts/post-1/plan";
    private static final String SHOT = PLAN + "/shots/s1";

    private LiveApi api = new LiveApi();

    @BeforeEach
    void prepare() throws Exception {
        api.preparePlan();
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private static void isProblem(int status, String slug, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().startsWith("{\"type\":\"/problems/" + slug + "\""), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertTrue(answer.body().contains("\"requestId\":\"" + id + "\""), answer.body());
        assertFalse(answer.body().contains("org."), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.body().contains("canary"), answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pictures\":\"canary\"} | pictures",
                "{\"pictures\":\"3\"} | pictures",
                "{\"pictures\":2.5} | pictures",
                "{\"pictures\":99999999999} | pictures",
                "{\"pictures\":41} | pictures",
                "{\"pictures\":-1} | pictures",
                "{\"socialCard\":1} | socialCard",
                "{\"style\":{\"canary\":1}} | style",
                "{\"style\":7} | style",
                "{\"provider\":\"../canary\"} | provider",
                "{\"canary\":1} | canary",
                "{\"style\":\"a\",\"style\":\"canary\"} | body",
                "{\"style\":\"canary | style",
                "[] | body",
                "\"canary\" | body",
                "{} {} | body",
                "canary | body"
            })
    void badJsonShouldNameTheFieldAndNotWhatWasSent(String body, String field) throws Exception {
        HttpResponse<String> answer = api.post(PLAN, "application/json", body);
        assertEquals(422, answer.statusCode(), answer.body());
        if (!field.equals("canary")) {
            isProblem(422, "unusable-input", answer);
        }
        assertTrue(answer.body().contains("\"field\":\"" + field + "\""), answer.body());
    }

    @Test
    void deepAndHugeJsonShouldEndEarly() throws Exception {
        String deep = "{\"style\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";
        isProblem(422, "unusable-input", api.post(PLAN, "application/json", deep));
        String huge = "{\"style\":\"" + "x".repeat(70_000) + "\"}";
        isProblem(413, "too-large", api.post(PLAN, "application/json", huge));
    }

    @Test
    void badUtf8ShouldBeNamed() throws Exception {
        byte[] bytes = "{\"prompt\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> answer = api.send(api.asOwner(SHOT)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)));
        isProblem(422, "unusable-input", answer);
        isProblem(415, "unsupported-media-type", api.post("/api/v1/posts", "text/plain; charset=utf-16", "x"));
    }

    @Test
    void missingBodyShouldBeNamed() throws Exception {
        HttpResponse<String> answer = api.send(api.asOwner(SHOT)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.noBody()));
        isProblem(422, "unusable-input", answer);
        isProblem(422, "unusable-input", api.post("/api/v1/posts", "text/plain", ""));
    }

    @Test
    void postOfOneMebibyteShouldPassAndOneByteMoreNot() throws Exception {
        String most = "x".repeat(1024 * 1024);
        assertEquals(201, api.post("/api/v1/posts", "text/plain", most).statusCode());
        isProblem(413, "too-large", api.post("/api/v1/posts", "text/plain", most + "x"));
        HttpResponse<String> other = api.post(SHOT.replace("shots/s1", "shots/s1/pictures"), "text/plain", most);
        isProblem(413, "too-large", other);
    }

    @Test
    void announcedGigabytesShouldBeRefusedUnread() throws Exception {
        String answer = Wire.send(
                api.port(),
                "POST /api/v1/pictures HTTP/1.1\r\nHost: 127.0.0.1:" + api.port()
                        + "\r\nContent-Type: image/png\r\nContent-Length: 9000000000\r\n\r\nx");
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("Connection: close"), answer);
    }

    @Test
    void noBodyShouldReachTheDisk() throws Exception {
        long before = filesOfCxf();
        api.post("/api/v1/posts", "text/plain", "canary".repeat(100_000));
        api.post("/api/v1/posts", "application/xml", "canary".repeat(100_000));
        api.post("/api/v1/nothing", "text/plain", "canary".repeat(100_000));
        api.post("/api/v1/posts", "multipart/form-data; boundary=x", "--x\r\n\r\n" + "canary".repeat(100_000));
        assertEquals(before, filesOfCxf());
    }

    private static long filesOfCxf() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(file -> file.getFileName().toString().startsWith("cxf-tmp"))
                    .count();
        }
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "limit=x", "limit="})
    void limitOutsideShouldBeNamed(String query) throws Exception {
        HttpResponse<String> answer = api.get("/api/v1/posts?" + query);
        isProblem(422, "unusable-input", answer);
        assertTrue(answer.body().contains("\"field\":\"limit\""), answer.body());
    }

    @Test
    void badKeyAndNameShouldBeNamed() throws Exception {
        HttpRequest.Builder order = api.asOwner("/api/v1/posts/post-1/illustrations")
                .header("Idempotency-Key", "k".repeat(201))
                .POST(HttpRequest.BodyPublishers.noBody());
        isProblem(422, "unusable-input", api.send(order));
        isProblem(422, "unusable-input", api.post("/api/v1/posts?name=" + "n".repeat(201), "text/plain", "x"));
        isProblem(422, "unusable-input", api.post("/api/v1/posts?name=a%0Ab", "text/plain", "x"));
    }

    @Test
    void failuresOfTheStudioShouldBecomeProblems() throws Exception {
        failing(new Conflict("Make a plan first."), 409, "conflict");
        failing(new NoSuchElementException("canary"), 404, "not-found");
        failing(new IllegalStateException("canary"), 500, "internal");
        failing(new PlugFailure(PlugFailure.Kind.PERMANENT, "No key."), 502, "plug-in-failed");
        HttpResponse<String> absent =
                failing(new PlugFailure(PlugFailure.Kind.ABSENT, "No text provider."), 503, "no-plug-in");
        assertEquals("5", absent.headers().firstValue("Retry-After").orElseThrow());
        HttpResponse<String> busy = failing(
                new PlugFailure(PlugFailure.Kind.RETRY, "Busy.", Duration.ofSeconds(9), null), 502, "plug-in-failed");
        assertEquals("9", busy.headers().firstValue("Retry-After").orElseThrow());
        HttpResponse<String> later = failing(new Busy("Try again.", Duration.ofMinutes(1)), 503, "busy");
        assertEquals("60", later.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void fullDiskShouldBeCalledThat() throws Exception {
        IOException full = new FileSystemException("/canary", null, "No space left on device");
        failing(new UncheckedIOException(full), 507, "disk-full");
        HttpResponse<String> kept = failing(new Busy("Try again.", Duration.ofMinutes(1), full), 507, "disk-full");
        assertTrue(kept.body().contains("The disk of the data folder is full: make room"), kept.body());
        HttpResponse<String> reserve = failing(new DiskFull(10L << 20, 64L << 20), 507, "disk-full");
        assertTrue(reserve.body().contains("is full: it has 10 MB left"), reserve.body());
        assertEquals("60", reserve.headers().firstValue("Retry-After").orElseThrow());
    }

    private HttpResponse<String> failing(RuntimeException failure, int status, String slug) throws Exception {
        api.house.studio.failure = failure;
        HttpResponse<String> answer = api.get("/api/v1/posts/post-1");
        isProblem(status, slug, answer);
        return answer;
    }

    @Test
    void missingSliceShouldBe503AndComeBackByItself() throws Exception {
        Object posts = api.house.services.remove(Posts.class);
        HttpResponse<String> answer = api.get("/api/v1/posts");
        isProblem(503, "starting", answer);
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        api.house.services.put(Posts.class, posts);
        assertEquals(200, api.get("/api/v1/posts").statusCode());
    }

    @Test
    void brokenDatabaseShouldShowInHealth() throws Exception {
        api.house.services.remove(Ledger.class);
        HttpResponse<String> health = api.get("/api/v1/health");
        assertEquals(503, health.statusCode());
        assertEquals("{\"status\":\"starting\",\"waitingFor\":[\"the database\"]}", health.body());
    }
}
