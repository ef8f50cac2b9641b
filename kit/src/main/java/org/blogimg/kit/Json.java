package org.blogimg.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON from a server that may mean ill: bounded in depth and in the length of names, numbers and texts. */
public final class Json {
    private static final int DEEPEST = 60;
    private static final int LONGEST_NAME = 2_000;
    private static final int LONGEST_NUMBER = 100;
    /** A picture in base64. */
    private static final int LONGEST_TEXT = 36 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(factory(LONGEST_TEXT))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** For answers that are read as they stream. */
    public static JsonFactory factory(int longestText) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(longestText)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /** Empty for what is no JSON; why not is not said, since Jackson quotes what it read. */
    public static Optional<JsonNode> read(byte[] text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object of the configuration; empty for an empty text. */
    public static ObjectNode object(String key, String text, String mend) {
        if (text.isBlank()) {
            return object();
        }
        return read(text.getBytes(StandardCharsets.UTF_8))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> new Unusable(key, mend));
    }

    public static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    public static JsonNode number(long number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    public static JsonNode number(double number) {
        return JsonNodeFactory.instance.numberNode(number);
    }
}
