package org.blogimg.simulators;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON that came in, and whether its fields are of the types that a server takes. */
final class SentJson {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private SentJson() {}

    static Optional<JsonNode> object(Call call) {
        try {
            return Optional.ofNullable(MAPPER.readTree(call.body())).filter(JsonNode::isObject);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** The first of these that is there and is no text. */
    static Optional<String> noText(JsonNode object, Set<String> names) {
        return names.stream()
                .filter(name -> object.hasNonNull(name) && !object.path(name).isTextual())
                .findFirst();
    }

    static Optional<String> noInteger(JsonNode object, Set<String> names) {
        return names.stream()
                .filter(name -> object.hasNonNull(name) && !object.path(name).isIntegralNumber())
                .findFirst();
    }

    static Optional<String> noNumber(JsonNode object, Set<String> names) {
        return names.stream()
                .filter(name -> object.hasNonNull(name) && !object.path(name).isNumber())
                .findFirst();
    }
}
