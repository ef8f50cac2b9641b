package org.blogimg.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.util.Timeout;
import org.blogimg.api.Content;
import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Recipient;
import org.blogimg.api.net.Reply;
import org.blogimg.base.Ids;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.outbound.egress.EgressLedger;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against servers on loopback; a forbidden one among them must never be reached. */
final class CheckedLineTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    /** Of three million zeros. */
    private static final String SHA = "35bce4eae54ec8e6cc2868baa8d157914d6ae2858811b4cc0c078c94460fa26f";

    private static final JobId JOB = new JobId("job1");

    private final MemoryDatabase database = new MemoryDatabase();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-01T12:00:00Z"));
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final HttpServer server = serve();
    private final HttpServer forbidden = serve();
    private final AtomicInteger reached = new AtomicInteger();
    private final List<HttpDoor> doors = new ArrayList<>();

    @BeforeEach
    void open() {
        forbidden.createContext("/", exchange -> {
            reached.incrementAndGet();
            answer(exchange, 200, "reached");
        });
    }

    @AfterEach
    void close() {
        over.countDown();
        doors.forEach(HttpDoor::close);
        server.stop(0);
        forbidden.stop(0);
        threads.shutdownNow();
        database.close();
    }

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
    void aHostThatIsNotDeclaredShouldNotBeReached() {
        Line line = line(door(own(server), own(forbidden)), own(server));
        assertEquals(Kind.PERMANENT, kind(() -> line.send(Outgoing.get(at(forbidden, "/")))));
        assertEquals(0, reached.get());
    }

    @Test
    void aPrivateAddressShouldBeReachedOnlyWhereTheOperatorSaysSo() {
        Line line = line(door(), own(forbidden));
        assertEquals(Kind.PERMANENT, kind(() -> line.send(Outgoing.get(at(forbidden, "/")))));
        assertEquals(0, reached.get());
    }

    @Test
    void aPublicNameThatLeadsInsideShouldNotBeReached() {
        names.put("api.example.org", List.of("127.0.0.1"));
        int port = forbidden.getAddress().getPort();
        Line line = line(door(), "api.example.org:" + port);
        PlugFailure refused = assertThrows(
                PlugFailure.class, () -> line.send(Outgoing.get(URI.create("https://api.example.org:" + port + "/"))));
        assertEquals(Kind.PERMANENT, refused.kind());
        assertTrue(String.valueOf(refused.getMessage()).contains("private_hosts"), refused.getMessage());
        assertEquals(0, reached.get());
    }

    @Test
    void anAddressOfACloudsMetadataShouldNotBeReachedEvenWhereTheOperatorSaysSo() {
        names.put("meta.lan", List.of("169.254.169.254"));
        Line line = line(door("meta.lan:80"), "meta.lan:80");
        assertEquals(Kind.PERMANENT, kind(() -> line.send(Outgoing.get(URI.create("http://meta.lan/latest")))));
    }

    @Test
    void aRedirectionToAnotherHostShouldBeAnAnswerAndNotFollowed() {
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", at(forbidden, "/").toString());
            answer(exchange, 302, "");
        });
        Line line = line(door(own(server), own(forbidden)), own(server), own(forbidden));
        try (Reply reply = line.send(Outgoing.get(at(server, "/away")))) {
            assertEquals(302, reply.status());
        }
        assertEquals(0, reached.get());
    }

    @Test
    void aRedirectionWithinTheHostShouldBeFollowedButNotForEver() {
        server.createContext("/here", exchange -> {
            exchange.getResponseHeaders().set("Location", "/there");
            answer(exchange, 307, "");
        });
        server.createContext("/there", exchange -> answer(exchange, 200, "there"));
        AtomicInteger round = new AtomicInteger();
        server.createContext("/round", exchange -> {
            round.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/round");
            answer(exchange, 302, "");
        });
        Line line = line(door(own(server)), own(server));
        assertEquals("there", text(line.send(Outgoing.get(at(server, "/here")))));
        try (Reply reply = line.send(Outgoing.get(at(server, "/round")))) {
            assertEquals(302, reply.status());
        }
        assertEquals(6, round.get());
        try (Reply reply = line.send(Outgoing.post(at(server, "/here"), Body.json("{}")))) {
            assertEquals(307, reply.status());
        }
    }

    @Test
    void anAnswerThatIsTooLongShouldBeCutOffWhetherItSaysSoOrNot() {
        server.createContext("/said", exchange -> answer(exchange, 200, "x".repeat(2_000)));
        server.createContext("/unsaid", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(new byte[100_000]);
            }
        });
        Line line = line(door(own(server)), own(server));
        Outgoing.Bounds small = new Outgoing.Bounds(Duration.ofSeconds(20), 1_000);
        for (String path : List.of("/said", "/unsaid")) {
            assertEquals(
                    Kind.PERMANENT,
                    kind(() -> text(line.send(Outgoing.get(at(server, path)).within(small)))),
                    path);
        }
    }

    @Test
    void anAnswerThatDripsShouldEndAtTheDeadline() {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });
        Line line = line(door(own(server)), own(server));
        Outgoing.Bounds quick = new Outgoing.Bounds(SHORT, 1_000);
        Outgoing get = Outgoing.get(at(server, "/drip")).within(quick);
        assertEquals(Kind.RETRY, kind(() -> text(line.send(get))));
    }

    @Test
    void silenceAfterSendingShouldBeUnknownAndNobodyThereShouldBeRetry() throws IOException {
        server.createContext("/silent", HttpExchange::close);
        Line line = line(door(own(server)), own(server));
        Outgoing post = Outgoing.post(at(server, "/silent"), Body.json("{}"));
        assertEquals(Kind.UNKNOWN, kind(() -> line.send(post)));
        String nobody = "127.0.0.1:" + freePort();
        Line absent = line(door(nobody), nobody);
        Outgoing lost = Outgoing.post(URI.create("http://" + nobody + "/"), Body.json("{}"));
        assertEquals(Kind.RETRY, kind(() -> absent.send(lost)));
        Line unknown = line(door("no.such.lan:80"), "no.such.lan:80");
        assertEquals(Kind.RETRY, kind(() -> unknown.send(Outgoing.get(URI.create("http://no.such.lan/")))));
    }

    @Test
    void aBodyLeftUnreadShouldNotBeDrained() throws InterruptedException {
        CountDownLatch cut = new CountDownLatch(1);
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8_192]);
                }
            } catch (IOException gone) {
                cut.countDown();
            }
        });
        line(door(own(server)), own(server))
                .send(Outgoing.get(at(server, "/endless")))
                .close();
        assertTrue(cut.await(20, TimeUnit.SECONDS), "the connection was not cut");
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

    private HttpDoor door(String... privateHosts) {
        Departures departures = new Departures(database, clock, new Ids() {
            @Override
            public String next() {
                return "id" + number.incrementAndGet();
            }

            @Override
            public String secret() {
                return next();
            }
        });
        HttpDoor door = new HttpDoor(
                departures,
                new CheckedAddresses(new Names(names), new PrivateHosts(privateHosts)),
                8,
                Timeout.ofSeconds(5));
        doors.add(door);
        return door;
    }

    private static Line line(HttpDoor door, String... hosts) {
        return new BundleOutbound(door, "bundle-under-test/1.0")
                .to(new Recipient("remote", "1.2", Set.of(hosts), new ProviderCard.Purge(30, "a test")));
    }

    private static Kind kind(Runnable call) {
        return assertThrows(PlugFailure.class, call::run).kind();
    }

    private static String text(Reply reply) {
        return new String(reply.bytes(), StandardCharsets.UTF_8);
    }

    private HttpServer serve() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.setExecutor(threads);
            made.start();
            return made;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static String own(HttpServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static URI at(HttpServer server, String path) {
        return URI.create("http://" + own(server) + path);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Names of the test's own; addresses written out as they are. */
    private record Names(Map<String, List<String>> known) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (Addresses.literal(host).isPresent()) {
                return new InetAddress[] {Addresses.literal(host).orElseThrow()};
            }
            List<String> found = Optional.ofNullable(known.get(host)).orElseThrow(() -> new UnknownHostException(host));
            InetAddress[] addresses = new InetAddress[found.size()];
            for (int i = 0; i < addresses.length; i++) {
                addresses[i] = Addresses.literal(found.get(i)).orElseThrow();
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
