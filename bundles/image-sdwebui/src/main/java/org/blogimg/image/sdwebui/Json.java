package org.blogimg.image.sdwebui;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON from a server that may mean ill: bounded in depth, in the length of names, numbers and texts. */
final class Json {
    private static final int DEPTH = 60;
    private static final int NUMBER = 60;
    private static final int NAME = 2_000;
    /** A picture in base64. */
    private static final int TEXT = 36 << 20;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(NUMBER)
                    .maxNameLength(NAME)
                    .maxStringLength(TEXT)
                    .build())
            .build());

    private Json() {}

    /** Empty for what is no JSON; why not is not said, since Jackson quotes what it read. */
    static Optional<JsonNode> read(byte[] text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode text(String text) {
        return MAPPER.getNodeFactory().textNode(text);
    }

    static JsonNode number(long number) {
        return MAPPER.getNodeFactory().numberNode(number);
    }

    static JsonNode number(double number) {
        return MAPPER.getNodeFactory().numberNode(number);
    }
}
