package org.blogimg.outbound;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.blogimg.api.Content;
import org.blogimg.api.JobId;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Reply;
import org.blogimg.outbound.egress.EgressLedger;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is sent, and how it stands in the list of what left. */
final class CheckedLineTest extends TwoServers {
    /** Of three million zeros. */
    private static final String SHA = "35bce4eae54ec8e6cc2868baa8d157914d6ae2858811b4cc0c078c94460fa26f";

    private static final JobId JOB = new JobId("job1");

    @Test
    void whatIsSentShouldArriveAndStandInTheList() {
        server.createContext("/make", exchange -> {
            String got = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst("Authorization");
            answer(
                    exchange,
                    201,
                    got + " " + key + " " + exchange.getRequestHeaders().getFirst("Content-Type"));
        });
        HttpDoor door = door(own(server));
        try (Reply reply = line(door, own(server))
                .send(Outgoing.post(at(server, "/make"), Body.json("{}"))
                        .with("Authorization", "Bearer k")
                        .forJob(JOB))) {
            assertEquals(201, reply.status());
            assertEquals("{} Bearer k application/json", text(reply));
        }
        Departure left = door.departures().of(JOB).get(0);
        EgressLedger ledger = new TableEgressLedger(door);
        assertEquals(ledger.of(JOB).get(0), ledger.newest(1).get(0));
        assertEquals(left.sha256, ledger.newest(1).get(0).sha256());
        assertEquals("bundle-under-test/1.0", left.bundle);
        assertEquals("remote 1.2", left.recipient + " " + left.version);
        assertEquals(own(server), left.host);
        assertEquals(2, left.size);
        assertEquals("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", left.sha256);
        assertEquals(Instant.parse("2026-05-31T12:00:00Z"), left.purgeDue);
    }

    @Test
    void aFormShouldArriveWithItsFilesAndFields() {
        server.createContext(
                "/form",
                exchange -> answer(
                        exchange,
                        200,
                        exchange.getRequestHeaders().getFirst("Content-Type") + "\n"
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Body form = new Body.Form(List.of(
                Body.Field.text("prompt", "a café"),
                new Body.Field("image", "in.png", "image/png", new byte[] {'P', 'N', 'G'})));
        String got = text(line(door(own(server)), own(server)).send(Outgoing.post(at(server, "/form"), form)));
        assertTrue(got.startsWith("multipart/form-data; boundary="), got);
        assertTrue(got.contains("name=\"prompt\"") && got.contains("a café"), got);
        assertTrue(got.contains("filename=\"in.png\"") && got.contains("Content-Type: image/png"), got);
    }

    @Test
    void aStreamShouldArriveWholeAndStandInTheListWithItsHash() {
        server.createContext("/big", exchange -> {
            String length = exchange.getRequestHeaders().getFirst("Content-Length");
            int got = exchange.getRequestBody().readAllBytes().length;
            answer(exchange, 200, length + " " + got);
        });
        HttpDoor door = door(own(server));
        byte[] chunk = new byte[3_000_000];
        AtomicInteger openings = new AtomicInteger();
        Body stream = new Body.Stream("application/octet-stream", chunk.length, () -> {
            openings.incrementAndGet();
            return new ByteArrayInputStream(chunk);
        });
        Outgoing put =
                new Outgoing("PUT", at(server, "/big"), Map.of(), stream, Outgoing.Bounds.SMALL, Optional.of(JOB));
        assertEquals("3000000 3000000", text(line(door, own(server)).send(put)));
        Departure left = door.departures().of(JOB).get(0);
        assertEquals(3_000_000, left.size);
        assertEquals(SHA, left.sha256);
        assertEquals(2, openings.get(), "once to write it down, once to send it");
    }

    @Test
    void aStreamThatIsNotAsLongAsItSaysShouldNotBeSent() {
        server.createContext("/short", exchange -> {
            reached.incrementAndGet();
            answer(exchange, 200, "");
        });
        Body stream = new Body.Stream("text/plain", 5, Content.of(new byte[] {1}));
        Outgoing put =
                new Outgoing("PUT", at(server, "/short"), Map.of(), stream, Outgoing.Bounds.SMALL, Optional.empty());
        assertThrows(UncheckedIOException.class, () -> line(door(own(server)), own(server))
                .send(put));
        assertEquals(0, reached.get());
    }

    @Test
    void aHeadShouldBringHeadersAndNoBody() {
        server.createContext("/head", exchange -> {
            exchange.getResponseHeaders().set("ETag", "e");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        Outgoing head =
                new Outgoing("HEAD", at(server, "/head"), Map.of(), Body.NONE, Outgoing.Bounds.SMALL, Optional.empty());
        try (Reply reply = line(door(own(server)), own(server)).send(head)) {
            assertEquals("e", reply.header("etag").orElseThrow());
            assertEquals(0, reply.bytes().length);
        }
    }

    @Test
    void headersThatFrameTheMessageShouldNotBeThePlugIns() {
        Outgoing get = Outgoing.get(at(server, "/"));
        for (String name : List.of("Host", "content-length", "Transfer-Encoding", "Connection", "a b")) {
            assertThrows(IllegalArgumentException.class, () -> get.with(name, "x"), name);
        }
        assertThrows(IllegalArgumentException.class, () -> get.with("X-A", "a\r\nHost: b"));
        assertEquals("Outgoing[GET http://127.0.0.1]", get.toString());
    }

    @Test
    void defaultsShouldBeAsDocumented() throws NoSuchMethodException {
        assertArrayEquals(new String[0], (String[]) defaultOf("private__hosts"));
        assertEquals(64, defaultOf("connections__per__host"));
        assertEquals(10, defaultOf("connect__seconds"));
    }

    private static Object defaultOf(String name) throws NoSuchMethodException {
        return HttpDoor.Config.class.getMethod(name).getDefaultValue();
    }
}
