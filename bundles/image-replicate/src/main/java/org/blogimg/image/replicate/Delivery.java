package org.blogimg.image.replicate;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Magic;
import org.jspecify.annotations.Nullable;

/** Fetches the pictures of a prediction at once, for they are gone in an hour, and from the allowed hosts alone. */
final class Delivery {
    private static final long MOST_BYTES = 20L << 20;
    private static final Duration ALL = Duration.ofSeconds(45);

    private final Line line;
    private final Settings settings;

    Delivery(Line line, Settings settings) {
        this.line = line;
        this.settings = settings;
    }

    /**
     * The pictures that are good; at least one.
     *
     * @throws PlugFailure of kind RETRY where one may still come; else as the first bad one has it
     */
    List<byte[]> fetch(List<String> addresses, JobId job) {
        List<byte[]> pictures = new ArrayList<>();
        @Nullable PlugFailure first = null;
        Duration each = ALL.dividedBy(Math.max(1, addresses.size()));
        for (String address : addresses) {
            try {
                pictures.add(fetch(address, each, job));
            } catch (PlugFailure bad) {
                if (bad.kind() != PlugFailure.Kind.PERMANENT) {
                    throw bad;
                }
                first = first == null ? bad : first;
            }
        }
        if (pictures.isEmpty()) {
            throw first == null ? failure("no address of a picture came") : first;
        }
        return pictures;
    }

    private byte[] fetch(String address, Duration deadline, JobId job) {
        Outgoing request = new Outgoing(
                "GET",
                allowed(address),
                Map.of(),
                Body.NONE,
                new Outgoing.Bounds(deadline, MOST_BYTES),
                Optional.of(job));
        try (Reply reply = line.send(request)) {
            int status = reply.status();
            if (status == 404 || status == 410) {
                throw failure("the picture is no longer there");
            }
            if (status >= 300 && status < 400) {
                throw failure("the picture's host sends us elsewhere, where we do not go");
            }
            if (status != 200) {
                throw Troubles.of(reply, false);
            }
            return picture(reply.bytes());
        }
    }

    /** Without the token, and never to the host of the API: what an answer names is a stranger's wish. */
    private URI allowed(String address) {
        try {
            URI uri = new URI(address);
            boolean scheme = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme())
                            && "http".equals(settings.base().getScheme()));
            if (scheme && uri.getHost() != null && uri.getRawUserInfo() == null && allowedHost(uri)) {
                return uri;
            }
        } catch (URISyntaxException broken) {
            throw new PlugFailure(
                    PlugFailure.Kind.PERMANENT, "Replicate: what should be a picture's address is none", broken);
        }
        throw failure("a picture lies at an address that delivery_hosts does not allow; it was not fetched");
    }

    private boolean allowedHost(URI uri) {
        String authority = uri.getRawAuthority().toLowerCase(Locale.ROOT);
        String host = authority.endsWith(":443") && "https".equals(uri.getScheme())
                ? authority.substring(0, authority.length() - ":443".length())
                : authority;
        return settings.deliveryHosts().stream()
                .anyMatch(rule -> rule.startsWith("*.") ? host.endsWith(rule.substring(1)) : host.equals(rule));
    }

    /** The house looks closely; here only what is plainly none is turned away, a page of HTML for one. */
    private static byte[] picture(byte[] bytes) {
        if (!Magic.isPicture(bytes)) {
            throw failure("what came is no picture");
        }
        return bytes;
    }

    private static PlugFailure failure(String what) {
        return new PlugFailure(PlugFailure.Kind.PERMANENT, "Replicate: " + what);
    }
}
