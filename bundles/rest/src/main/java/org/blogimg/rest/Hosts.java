package org.blogimg.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The names this house answers to. A page on another site can point a name of its own at 127.0.0.1 (DNS rebinding); the
 * Host header still tells that name.
 */
record Hosts(Set<String> configured) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Reads a comma-separated list. */
    static Hosts of(String list) {
        return new Hosts(Arrays.stream(list.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * @param host the header as it came
     * @param port the port the connection came in at
     */
    boolean answerTo(@Nullable String host, int port) {
        if (host == null || host.isEmpty()) {
            return false;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        int colon = asked.lastIndexOf(':');
        boolean withPort = colon > asked.lastIndexOf(']');
        String name = withPort ? asked.substring(0, colon) : asked;
        String askedPort = withPort ? asked.substring(colon + 1) : "80";
        return configured.contains(asked)
                || configured.contains(name)
                || (LOOPBACK.contains(name) && askedPort.equals(Integer.toString(port)));
    }
}
