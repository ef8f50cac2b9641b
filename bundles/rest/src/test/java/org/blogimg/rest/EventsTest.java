package org.blogimg.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.blogimg.studio.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The event stream, read line by line from a socket. */
final class EventsTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final String ORDER = "illustration-1";

    private LiveApi api = new LiveApi(new EventStreams.Limits(2, 64 * 1024, NEVER));

    private void order() throws Exception {
        api.preparePlan();
        api.post("/api/v1/posts/post-1/illustrations", "application/json", "");
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    /** One open stream. */
    private final class Reader implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
        private final BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Reader(String more) throws IOException {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            String request = "GET /api/v1/illustrations/" + ORDER + "/events HTTP/1.1\r\nHost: 127.0.0.1:" + api.port()
                    + "\r\nAuthorization: Bearer token-of-owner\r\nAccept: text/event-stream\r\n" + more + "\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            for (String line = line(); !line.isEmpty(); line = line()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }

        String line() throws IOException {
            String line = lines.readLine();
            return line == null ? "(closed)" : line;
        }

        /** The next event as {@code name state}, chunk sizes and ids left out. */
        String event() throws IOException {
            String name = "";
            while (true) {
                String line = line();
                if (line.equals("(closed)") || line.equals(":")) {
                    return line;
                }
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                }
                if (line.startsWith("data: ")) {
                    return name + (name.equals("job") ? " " + field(line, "shot") + " " + field(line, "state") : "");
                }
            }
        }

        private static String field(String line, String name) {
            int from = line.indexOf("\"" + name + "\":\"") + name.length() + 4;
            return line.substring(from, line.indexOf('"', from));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void readerShouldHearPresentStateThenChangesThenEnd() throws Exception {
        order();
        try (Reader reader = new Reader("")) {
            String head = reader.head();
            assertTrue(head.startsWith("HTTP/1.1 200"), head);
            assertTrue(head.contains("text/event-stream"), head);
            assertTrue(head.contains("Cache-Control: no-store"), head);
            assertEquals("job s1 QUEUED", reader.event());
            assertEquals("job s2 QUEUED", reader.event());
            api.house.studio.illustrations.move(ORDER, 0, Job.State.HELD);
            assertEquals("job s1 HELD", reader.event());
            api.house.studio.illustrations.move(ORDER, 0, Job.State.SETTLED);
            assertEquals("job s1 SETTLED", reader.event());
            api.house.studio.illustrations.move(ORDER, 1, Job.State.REFUSED);
            assertEquals("job s2 REFUSED", reader.event());
            assertEquals("ended", reader.event());
            assertEquals("(closed)", afterLastChunk(reader));
        }
        assertEquals(0, api.house.studio.illustrations.listeners.size());
        assertEquals(0, api.streams.openFor(FakeAccounts.OWNER.account()));
    }

    /** HTTP/1.1 keeps the connection; the end is the last, empty chunk. */
    private static String afterLastChunk(Reader reader) throws IOException {
        for (String line = reader.line(); !line.equals("(closed)"); line = reader.line()) {
            if (line.equals("0")) {
                return "(closed)";
            }
        }
        return "(closed)";
    }

    @Test
    void reconnectShouldHearThePresentStateAgain() throws Exception {
        order();
        try (Reader first = new Reader("")) {
            first.head();
            assertEquals("job s1 QUEUED", first.event());
        }
        api.house.studio.illustrations.move(ORDER, 0, Job.State.SETTLED);
        try (Reader again = new Reader("Last-Event-ID: 1\r\n")) {
            again.head();
            assertEquals("job s1 SETTLED", again.event());
            assertEquals("job s2 QUEUED", again.event());
        }
    }

    @Test
    void endedOrderShouldTellSoAtOnce() throws Exception {
        order();
        api.house.studio.illustrations.move(ORDER, 0, Job.State.SETTLED);
        api.house.studio.illustrations.move(ORDER, 1, Job.State.SETTLED);
        HttpResponse<String> whole = api.get("/api/v1/illustrations/" + ORDER + "/events");
        assertEquals(200, whole.statusCode());
        assertEquals(3, whole.body().split("event: ").length - 1);
        assertTrue(whole.body().contains("event: ended\nid: 3\ndata: {\"id\":\"illustration-1\""), whole.body());
    }

    @Test
    void thirdStreamShouldWaitAndALeftOneShouldBeFound() throws Exception {
        order();
        try (Reader one = new Reader("");
                Reader two = new Reader("")) {
            one.head();
            assertEquals("job s1 QUEUED", one.event());
            two.head();
            assertEquals("job s1 QUEUED", two.event());
            HttpResponse<String> refused = api.get("/api/v1/illustrations/" + ORDER + "/events");
            assertEquals(429, refused.statusCode());
            assertTrue(refused.body().contains("/problems/too-many-streams"), refused.body());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        }
        for (int beats = 0; api.streams.openFor(FakeAccounts.OWNER.account()) > 0; beats++) {
            assertTrue(beats < 2_000, "closed readers are still counted");
            api.streams.beat();
            assertTrue(!new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS));
        }
        assertEquals(0, api.house.studio.illustrations.listeners.size());
    }

    @Test
    void heartbeatShouldTellWhatWasMissedAndThatItIsThere() throws Exception {
        order();
        try (Reader reader = new Reader("")) {
            reader.head();
            reader.event();
            reader.event();
            var listeners = api.house.studio.illustrations.listeners;
            var deaf = java.util.List.copyOf(listeners);
            listeners.clear();
            api.house.studio.illustrations.move(ORDER, 0, Job.State.SENT);
            listeners.addAll(deaf);
            api.streams.beat();
            assertEquals("job s1 SENT", reader.event());
            assertEquals(":", reader.event());
        }
    }

    @Test
    void readerWhoNeverReadsShouldBeDropped() throws Exception {
        order();
        try (Reader reader = new Reader("")) {
            reader.head();
            reader.event();
            for (int moves = 0; api.streams.openFor(FakeAccounts.OWNER.account()) > 0; moves++) {
                assertTrue(moves < 200_000, "a reader who never reads is still served");
                api.house.studio.illustrations.move(ORDER, 0, Job.State.HELD);
            }
        }
        assertEquals(0, api.house.studio.illustrations.listeners.size());
    }

    @Test
    void unknownOrderShouldBeAPlain404() throws Exception {
        HttpResponse<String> unknown = api.get("/api/v1/illustrations/unknown/events");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("/problems/not-found"), unknown.body());
    }
}
