package org.blogimg.api.net;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.blogimg.api.JobId;

/**
 * One request to a host outside.
 *
 * @param method GET, HEAD, POST, PUT or DELETE
 * @param address absolute, {@code https}, or {@code http} where the operator has allowed the host
 * @param headers what the recipient's contract asks for; those that frame the message (length, host, connection) are the
 *     house's own and refused here
 * @param body what is sent
 * @param bounds how long and how much
 * @param job the job it is sent for, for the list of what left the house
 */
public record Outgoing(
        String method, URI address, Map<String, String> headers, Body body, Bounds bounds, Optional<JobId> job) {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final Set<String> OURS =
            Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect");

    public Outgoing {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("method must be one of " + METHODS);
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("address must be absolute, with a host and without a user");
        }
        headers = Map.copyOf(headers);
        headers.forEach(Outgoing::check);
    }

    /** A GET that is for no job, within {@link Bounds#SMALL}. */
    public static Outgoing get(URI address) {
        return new Outgoing("GET", address, Map.of(), Body.NONE, Bounds.SMALL, Optional.empty());
    }

    /** A POST for no job, within {@link Bounds#SMALL}. */
    public static Outgoing post(URI address, Body body) {
        return new Outgoing("POST", address, Map.of(), body, Bounds.SMALL, Optional.empty());
    }

    public Outgoing with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Outgoing(method, address, more, body, bounds, job);
    }

    public Outgoing within(Bounds other) {
        return new Outgoing(method, address, headers, body, other, job);
    }

    public Outgoing forJob(JobId id) {
        return new Outgoing(method, address, headers, body, bounds, Optional.of(id));
    }

    private static void check(String name, String value) {
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is not the plug-in's to set");
        }
        if (!name.matches("[A-Za-z0-9-]{1,60}") || !value.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("the header " + name + " is not of visible ASCII");
        }
    }

    /** Names the way, not what is sent: headers hold keys, a body a prompt, a query perhaps both. */
    @Override
    public String toString() {
        return "Outgoing[" + method + " " + address.getScheme() + "://" + address.getHost() + "]";
    }

    /**
     * How long and how much. Both hold for the whole exchange, a body that drips included.
     *
     * @param deadline from the first look-up to the last byte of the answer
     * @param answer the most bytes of the answer's body
     */
    public record Bounds(Duration deadline, long answer) {
        /** 30 seconds, 1 MiB. */
        public static final Bounds SMALL = new Bounds(Duration.ofSeconds(30), 1 << 20);
        /** Two minutes, 25 MiB. */
        public static final Bounds PICTURE = new Bounds(Duration.ofMinutes(2), 25 << 20);

        public Bounds {
            if (deadline.isNegative() || deadline.isZero() || answer < 0) {
                throw new IllegalArgumentException("a deadline and a length are positive");
            }
        }
    }
}
