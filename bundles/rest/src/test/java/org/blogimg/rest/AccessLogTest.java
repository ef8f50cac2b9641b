package org.blogimg.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.blogimg.studio.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One line for each request, whatever it was. */
final class AccessLogTest {
    private static final String FORGED = "\r\n2026-11-23T10:00:00.000Z INFO forged";
    private static final String HOSTILE = FORGED + "\u001b[2J\u001b]0;title\u0007" + "x".repeat(10_000);

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger log = Logger.getLogger("org.blogimg.rest.access");
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // holds nothing
        }
    };
    private final LiveApi api = new LiveApi();

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        log.setUseParentHandlers(false);
        log.addHandler(ear);
    }

    @AfterEach
    void stop() throws Exception {
        log.removeHandler(ear);
        log.setUseParentHandlers(true);
        log.setLevel(null);
        api.close();
    }

    private String line() throws InterruptedException {
        String line = lines.poll(10, TimeUnit.SECONDS);
        assertNotNull(line, "no line");
        return line;
    }

    @Test
    void nothingOfARequestShouldForgeALine_SEC9() throws Exception {
        String encoded =
                URLEncoder.encode(FORGED + "\u001b[2J", StandardCharsets.UTF_8).replace("+", "%20");
        api.get("/api/v1/posts/" + encoded);
        api.get("/api/v1/posts?after=" + encoded + "&limit=" + "9".repeat(4_000));
        api.get("/" + encoded);
        api.post("/api/v1/posts?name=" + encoded, "text/plain", HOSTILE);
        api.post("/api/v1/posts/post-1/plan", "application/json", HOSTILE);
        for (int count = 0; count < 5; count++) {
            assertPlain(line());
        }
        String raw = "\u001b[2J".repeat(100) + "x".repeat(5_000);
        for (String header : List.of("User-Agent", "X-Request-Id", "Idempotency-Key", "Cookie", "Last-Event-ID")) {
            Wire.send(
                    api.port(),
                    "GET /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1:" + api.port() + "\r\n" + header + ": " + raw
                            + "\r\n 2026-11-23 folded INFO forged\r\nConnection: close\r\n\r\n");
        }
        Wire.send(
                api.port(),
                "\u001b[2JFORGED /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1:" + api.port()
                        + "\r\nConnection: close\r\n\r\n");
        api.get("/api/v1/me");
        for (String line = line(); !line.contains(" 200 "); line = line()) {
            assertPlain(line);
        }
        assertTrue(lines.isEmpty(), lines::toString);
    }

    private static void assertPlain(String line) {
        assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
        assertTrue(line.length() < 300, line);
        assertTrue(!line.contains("forged"), line);
    }

    @Test
    void eventStreamShouldBeCountedInBytes() throws Exception {
        api.preparePlan();
        api.post("/api/v1/posts/post-1/illustrations", "application/json", "");
        api.house.studio.illustrations.move("illustration-1", 0, Job.State.SETTLED);
        api.house.studio.illustrations.move("illustration-1", 1, Job.State.SETTLED);
        int sent = api.get("/api/v1/illustrations/illustration-1/events").body().length();
        String line = line();
        while (!line.contains("/events")) {
            line = line();
        }
        assertTrue(line.endsWith(" " + sent + " bytes"), line);
        assertEquals(List.of(), List.copyOf(lines));
    }
}
