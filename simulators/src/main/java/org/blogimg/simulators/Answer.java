package org.blogimg.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a simulator answers. */
public record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    public static Answer json(int status, String json) {
        return new Answer(status, "application/json", json.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Answer bytes(String type, byte[] body) {
        return new Answer(200, type, body, Map.of());
    }

    public static Answer empty(int status) {
        return new Answer(status, "", new byte[0], Map.of());
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more);
    }
}
