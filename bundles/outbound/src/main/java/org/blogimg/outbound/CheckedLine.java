package org.blogimg.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLHandshakeException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Recipient;
import org.blogimg.api.net.Reply;
import org.jspecify.annotations.Nullable;

/** Checks the address, writes the request down, sends it, and bounds the answer. */
final class CheckedLine implements Line {
    private static final int MOST_REDIRECTIONS = 5;
    private static final Map<String, Integer> PORTS = Map.of("https", 443, "http", 80);

    private final HttpDoor door;
    private final String bundle;
    private final Recipient recipient;
    private final List<HostRule> hosts;

    CheckedLine(HttpDoor door, String bundle, Recipient recipient) {
        this.door = door;
        this.bundle = bundle;
        this.recipient = recipient;
        this.hosts = recipient.hosts().stream().map(HostRule::of).toList();
    }

    @Override
    public Reply send(Outgoing request) {
        Encoded body = Encoded.of(request.body());
        Deadline deadline = new Deadline(request.bounds().deadline());
        URI address = request.address();
        for (int redirections = 0; ; redirections++) {
            Arrival answer = once(request, address, body, deadline);
            @Nullable URI next = redirections < MOST_REDIRECTIONS ? onward(request, address, answer) : null;
            if (next == null) {
                return answer;
            }
            answer.close();
            address = next;
        }
    }

    /** Where a GET is sent on to within the same host. */
    private static @Nullable URI onward(Outgoing request, URI address, Arrival answer) {
        boolean moved = answer.status() >= 301 && answer.status() <= 308 && answer.status() != 304;
        if (!moved || !request.method().equals("GET")) {
            return null;
        }
        return answer.header("Location")
                .flatMap(CheckedLine::uri)
                .map(address::resolve)
                .filter(next -> sameHost(address, next))
                .orElse(null);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static boolean sameHost(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getRawAuthority().equalsIgnoreCase(String.valueOf(other.getRawAuthority()));
    }

    private Arrival once(Outgoing request, URI address, Encoded body, Deadline deadline) {
        check(address);
        door.departures().write(bundle, recipient, request, body);
        HttpUriRequestBase message = message(request, address, body, deadline);
        ScheduledFuture<?> end =
                door.deadlines().schedule(message::cancel, deadline.leftMillis(), TimeUnit.MILLISECONDS);
        Bounded bounded = new Bounded(request, deadline, end);
        try {
            ClassicHttpResponse answer = door.client().executeOpen(host(address), message, null);
            return new Arrival(answer, message, bounded);
        } catch (IOException broken) {
            end.cancel(false);
            throw failure(broken, bounded);
        } catch (IllegalStateException cutOffBefore) {
            // What the client throws when it is cut off while it waits for a connection or makes one.
            end.cancel(false);
            throw new PlugFailure(PlugFailure.Kind.RETRY, recipient.id() + " took no connection in time", cutOffBefore);
        }
    }

    private HttpUriRequestBase message(Outgoing request, URI address, Encoded body, Deadline deadline) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), address);
        request.headers().forEach(message::setHeader);
        if (!body.isEmpty()) {
            message.setEntity(body.entity());
        }
        Timeout left = Timeout.ofMilliseconds(deadline.leftMillis());
        message.setConfig(RequestConfig.custom()
                .setResponseTimeout(left)
                .setConnectionRequestTimeout(left)
                .build());
        return message;
    }

    private void check(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        @Nullable Integer usual = PORTS.get(scheme);
        if (usual == null || address.getHost() == null) {
            throw refused("only https and http addresses are called");
        }
        if (hosts.stream().noneMatch(rule -> rule.allows(address.getHost(), address.getPort(), usual))) {
            throw refused("it does not declare the host " + address.getHost()
                    + (address.getPort() < 0 ? "" : ":" + address.getPort()));
        }
        int port = address.getPort() < 0 ? usual : address.getPort();
        if (scheme.equals("http") && !door.privateHosts().allow(address.getHost(), port)) {
            throw refused("http without TLS is for hosts named in private_hosts of etc/org.blogimg.outbound.cfg, and "
                    + address.getHost() + ":" + port + " is not");
        }
    }

    private PlugFailure refused(String why) {
        return new PlugFailure(PlugFailure.Kind.PERMANENT, recipient.id() + " is not called: " + why);
    }

    private static HttpHost host(URI address) {
        return new HttpHost(address.getScheme(), HostRule.bare(address.getHost()), address.getPort());
    }

    private PlugFailure failure(IOException broken, Bounded bounded) {
        if (broken instanceof AddressRefused) {
            return refused(String.valueOf(broken.getMessage()));
        }
        boolean unsent = broken instanceof UnknownHostException
                || broken instanceof ConnectException
                || broken instanceof ConnectTimeoutException
                || broken instanceof ConnectionRequestTimeoutException
                || broken instanceof NoRouteToHostException
                || broken instanceof SSLHandshakeException;
        return unsent
                ? new PlugFailure(
                        PlugFailure.Kind.RETRY, recipient.id() + " cannot be reached: " + name(broken), broken)
                : bounded.broken(broken);
    }

    private static String name(IOException broken) {
        return broken.getClass().getSimpleName();
    }
}
