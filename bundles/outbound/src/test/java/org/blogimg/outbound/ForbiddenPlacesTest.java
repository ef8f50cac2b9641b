package org.blogimg.outbound;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Reply;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Hosts and addresses that must never be reached, by whatever way. */
final class ForbiddenPlacesTest extends TwoServers {
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
}
