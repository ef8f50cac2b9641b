package org.blogimg.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class SimulatorTest {
    private final Simulator echo = new Simulator() {
        @Override
        protected Answer answer(Call call) {
            return Answer.json(200, "\"" + call.method() + " " + call.path() + " " + call.text() + "\"");
        }
    };
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        echo.close();
    }

    @Test
    void whatCameInShouldBeAnsweredAndListed() throws Exception {
        echo.latency(Duration.ofMillis(5));
        assertEquals("\"POST /a?b=c {}\"", post("/a?b=c").body());
        assertEquals("POST", echo.calls().get(0).method());
        assertEquals(
                "application/json", echo.calls().get(0).header("content-type").orElseThrow());
    }

    @Test
    void eachFaultShouldBeSeenOnceAndThenNoMore() throws Exception {
        echo.next(new Fault.Instead(Answer.json(429, "{}").with("Retry-After", "3")), new Fault.Truncated(3));
        HttpResponse<String> refused = post("/");
        assertEquals(429, refused.statusCode());
        assertEquals("3", refused.headers().firstValue("retry-after").orElseThrow());
        assertThrows(IOException.class, () -> post("/"));
        assertEquals(200, post("/").statusCode());
    }

    @Test
    void aFaultThatStaysShouldStay() throws Exception {
        echo.always(new Fault.Instead(Answer.empty(503)));
        assertEquals(503, post("/").statusCode());
        assertEquals(503, post("/").statusCode());
        echo.always(new Fault.Silent());
        assertThrows(IOException.class, () -> post("/"));
    }

    @Test
    void aLongAnswerShouldBeLong() throws Exception {
        echo.next(new Fault.Endless(1 << 20));
        assertEquals((1 << 20) + "\"POST / {}\"".length(), post("/").body().length());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(echo.base() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
