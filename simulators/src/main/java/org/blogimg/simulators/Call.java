package org.blogimg.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * One request as a simulator received it.
 *
 * @param method in capitals
 * @param path with its query
 * @param headers by name in lower case; the last of each
 * @param body as it came
 */
public record Call(String method, String path, Map<String, String> headers, byte[] body) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
