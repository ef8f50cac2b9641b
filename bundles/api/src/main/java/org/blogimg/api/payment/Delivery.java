package org.blogimg.api.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A message that came in from outside and claims to be a processor's: nothing of it is believed before it is verified. */
public final class Delivery {
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;

    /** @param body the bytes as they came, before anything has parsed them */
    public Delivery(Map<String, List<String>> headers, byte[] body) {
        headers.forEach((name, values) -> this.headers.put(name, List.copyOf(values)));
        this.body = body.clone();
    }

    /** The first value of a header, whose name is compared without case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public byte[] body() {
        return body.clone();
    }

    /** Does not print what it holds. */
    @Override
    public String toString() {
        return "Delivery[" + body.length + " bytes]";
    }
}
