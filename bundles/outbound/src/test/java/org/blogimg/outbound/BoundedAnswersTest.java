package org.blogimg.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Answers that are too long, too slow, or do not come. */
final class BoundedAnswersTest extends TwoServers {
    private static final Duration SHORT = Duration.ofMillis(300);

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

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
