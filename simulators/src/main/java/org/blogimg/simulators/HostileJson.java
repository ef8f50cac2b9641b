package org.blogimg.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON of a right answer, bent. */
final class HostileJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> IDS = Set.of("id", "prompt_id", "job_timestamp");
    private static final String ELSE = "00000000-0000-4000-8000-999999999999";
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private HostileJson() {}

    /** The same answer with other JSON; one without JSON stays as it is. */
    static Answer in(Answer answer, UnaryOperator<String> how) {
        if (!answer.type().equals("application/json")) {
            return answer;
        }
        byte[] bent =
                how.apply(new String(answer.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return new Answer(answer.status(), answer.type(), bent, answer.headers());
    }

    static String swapped(String json) {
        return leaves(json, leaf -> leaf.isTextual() ? NODES.numberNode(7) : NODES.textNode("7"));
    }

    static String nulls(String json) {
        return leaves(json, leaf -> NODES.nullNode());
    }

    static String texts(String json, String text) {
        return leaves(json, leaf -> leaf.isTextual() ? NODES.textNode(text) : leaf);
    }

    static String addresses(String json, String address) {
        return leaves(json, leaf -> leaf.asText().startsWith("http") ? NODES.textNode(address) : leaf);
    }

    static String listed(String json) {
        return bent(
                        read(json),
                        (name, node) -> node.isObject() ? NODES.arrayNode().add(node) : node)
                .toString();
    }

    static String emptied(String json) {
        return bent(read(json), (name, node) -> node.isArray() ? NODES.arrayNode() : node)
                .toString();
    }

    static String otherIds(String json) {
        JsonNode bent = bent(read(json), (name, node) -> IDS.contains(name) ? NODES.textNode(ELSE) : node);
        return bent.toString().replaceAll("\"" + UUID + "\"", "\"" + ELSE + "\"");
    }

    private static String leaves(String json, Function<JsonNode, JsonNode> how) {
        return bent(read(json), (name, node) -> node.isValueNode() ? how.apply(node) : node)
                .toString();
    }

    private interface Bend {
        JsonNode of(String name, JsonNode node);
    }

    private static JsonNode bent(JsonNode node, Bend how) {
        return bent("", node, how);
    }

    private static JsonNode bent(String name, JsonNode node, Bend how) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = NODES.objectNode();
            object.properties().forEach(each -> copy.set(each.getKey(), bent(each.getKey(), each.getValue(), how)));
            return how.of(name, copy);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode();
            array.forEach(each -> copy.add(bent("", each, how)));
            return how.of(name, copy);
        }
        return how.of(name, node);
    }

    private static JsonNode read(String json) {
        try {
            return SentJson.MAPPER.readTree(json);
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }
}
