package org.blogimg.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.util.Timeout;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Recipient;
import org.blogimg.api.net.Reply;
import org.blogimg.base.Ids;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** Two servers on loopback, a line to them, and names of the test's own; the forbidden one counts who reaches it. */
abstract class TwoServers {
    final MemoryDatabase database = new MemoryDatabase();
    final MovableClock clock = new MovableClock(Instant.parse("2026-05-01T12:00:00Z"));
    final AtomicInteger number = new AtomicInteger();
    final ExecutorService threads = Executors.newCachedThreadPool();
    final CountDownLatch over = new CountDownLatch(1);
    final Map<String, List<String>> names = new ConcurrentHashMap<>();
    final HttpServer server = serve();
    final HttpServer forbidden = serve();
    final AtomicInteger reached = new AtomicInteger();
    final List<HttpDoor> doors = new ArrayList<>();

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

    HttpDoor door(String... privateHosts) {
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

    static Line line(HttpDoor door, String... hosts) {
        return new BundleOutbound(door, "bundle-under-test/1.0")
                .to(new Recipient("remote", "1.2", Set.of(hosts), new ProviderCard.Purge(30, "a test")));
    }

    static Kind kind(Runnable call) {
        return assertThrows(PlugFailure.class, call::run).kind();
    }

    static String text(Reply reply) {
        return new String(reply.bytes(), StandardCharsets.UTF_8);
    }

    HttpServer serve() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.setExecutor(threads);
            made.start();
            return made;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    static String own(HttpServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    static URI at(HttpServer server, String path) {
        return URI.create("http://" + own(server) + path);
    }

    static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Names of the test's own; addresses written out as they are. */
    record Names(Map<String, List<String>> known) implements DnsResolver {
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
