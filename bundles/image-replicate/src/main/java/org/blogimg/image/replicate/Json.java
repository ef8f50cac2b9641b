package org.blogimg.image.replicate;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON within bounds: what comes is written by strangers. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object, or nothing where the bytes are not one. */
    static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** An object of the configuration; empty for an empty text. */
    static ObjectNode object(String key, String text) {
        if (text.isBlank()) {
            return object();
        }
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException unreadable) {
            throw wrong(key, unreadable);
        }
        throw wrong(key, null);
    }

    private static IllegalArgumentException wrong(String key, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalArgumentException(
                key + ": must be a JSON object, such as {\"refine\": \"no_refiner\"}", cause);
    }
}
