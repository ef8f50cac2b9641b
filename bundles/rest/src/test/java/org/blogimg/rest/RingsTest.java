package org.blogimg.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Rings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class RingsTest {
    private static final String FAR = "/api/v1/rings?provider=far&work=1-job";

    private LiveApi api = new LiveApi();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private HttpResponse<String> ring(String path, byte[] body) throws Exception {
        return api.send(api.open(path)
                .header("Webhook-Id", "msg_1")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** The signature is over each byte. */
    @Test
    void ringShouldBeHandedOnAsItCame() throws Exception {
        byte[] body = "  {\"id\": \"caf\u00e9\", not json\u0000".getBytes(StandardCharsets.UTF_8);
        assertEquals(204, ring(FAR, body).statusCode());
        Rings.Ring heard = Objects.requireNonNull(api.house.rung.get(new ProviderId("far")));
        assertArrayEquals(body, heard.body().open().readAllBytes());
        assertEquals("1-job", heard.work());
        assertEquals("msg_1", heard.headers().get("webhook-id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rings",
                "/api/v1/rings?provider=&work=",
                "/api/v1/rings?provider=..%2F%0A&work=x",
                "/api/v1/rings?provider=nobody&work=1-job",
                "/api/v1/rings?provider=far"
            })
    void everyRingShouldBeAnsweredAlike(String path) throws Exception {
        HttpResponse<String> known = ring(FAR, new byte[] {1});
        HttpResponse<String> answer = ring(path, new byte[0]);
        assertEquals(known.statusCode(), answer.statusCode());
        assertEquals("", answer.body());
        assertEquals(names(known), names(answer));
    }

    private static Set<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    @Test
    void workThatIsTooLongShouldNotBeHandedOn() throws Exception {
        assertEquals(204, ring(FAR + "x".repeat(200), new byte[0]).statusCode());
        assertTrue(api.house.rung.isEmpty());
    }

    @Test
    void bodyShouldBeBounded() throws Exception {
        assertEquals(413, ring(FAR, new byte[256 * 1024 + 1]).statusCode());
        assertTrue(api.house.rung.isEmpty());
        assertEquals(204, ring(FAR, new byte[256 * 1024]).statusCode());
    }

    @Test
    void tooManyRingsShouldBeTurnedAwayForAWhile() throws Exception {
        HttpResponse<String> answer = ring(FAR, new byte[0]);
        for (int more = 0; more < 400 && answer.statusCode() == 204; more++) {
            answer = ring(FAR, new byte[0]);
        }
        assertEquals(429, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void paceShouldLetSoManyInASecondAndSomeAtOnce() {
        long[] nanos = {0};
        Pace pace = new Pace(2, 3, () -> nanos[0]);
        assertEquals(3, allowed(pace, 5));
        nanos[0] = 500_000_000L;
        assertEquals(1, allowed(pace, 5));
        nanos[0] = 3_600_000_000_000L;
        assertEquals(3, allowed(pace, 5));
    }

    private static long allowed(Pace pace, int times) {
        return IntStream.range(0, times).filter(each -> pace.allows()).count();
    }
}
