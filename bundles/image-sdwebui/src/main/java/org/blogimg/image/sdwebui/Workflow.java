package org.blogimg.image.sdwebui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.kit.Json;
import org.blogimg.kit.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * A workflow in ComfyUI's API format with tokens such as {@code %prompt%} in the inputs of its nodes. A token that is the
 * whole of an input becomes a value of its own type; one inside of a longer text becomes part of that text. What is put in
 * is never read again, and never becomes JSON.
 */
final class Workflow {
    /** Nodes of this title deliver; where none has it, all do. */
    static final String OUTPUT_TITLE = "BlogImg output";

    private static final Set<String> TOKENS = Set.of(
            "prompt",
            "without",
            "seed",
            "width",
            "height",
            "count",
            "steps",
            "cfg_scale",
            "sampler",
            "scheduler",
            "model",
            "picture",
            "strength");
    private static final Pattern TOKEN = Pattern.compile("%([a-z_]{4,10})%");
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_NODES = 300;

    private final ObjectNode graph;
    private final Set<String> tokens = new TreeSet<>();
    private final Set<String> outputs = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();

    private Workflow(ObjectNode graph) {
        this.graph = graph;
        graph.properties().forEach(node -> {
            node.getValue().path("inputs").forEach(this::tokens);
            types.add(node.getValue().path("class_type").asText());
            if (OUTPUT_TITLE.equals(node.getValue().path("_meta").path("title").asText())) {
                outputs.add(node.getKey());
            }
        });
    }

    /** One that the bundle ships. */
    static Workflow shipped(String name) {
        try (@Nullable InputStream in = Workflow.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new Unusable("workflow", "the bundle lacks " + name);
            }
            return of("workflow", in.readAllBytes());
        } catch (IOException broken) {
            throw new Unusable("workflow", "the bundle's " + name + " cannot be read");
        }
    }

    /** The operator's own. */
    static Workflow file(String key, String path) {
        try (InputStream in = Files.newInputStream(Path.of(path.strip()))) {
            return of(key, in.readNBytes(MOST_BYTES));
        } catch (IOException unreadable) {
            throw new Unusable(key, "the file cannot be read: " + path.strip());
        }
    }

    static Workflow of(String key, byte[] text) {
        JsonNode graph = Json.read(text).orElseGet(Json::object);
        if (graph.has("nodes") && graph.has("links")) {
            throw new Unusable(key, "the file is a drawing of a workflow: export it from ComfyUI in the API format");
        }
        boolean nodes = graph.isObject() && !graph.isEmpty() && graph.size() <= MOST_NODES;
        for (JsonNode node : graph) {
            nodes &= node.path("class_type").isTextual() && node.path("inputs").isObject();
        }
        if (!nodes) {
            throw new Unusable(key, "the file is no workflow in ComfyUI's API format");
        }
        Workflow workflow = new Workflow((ObjectNode) graph);
        if (!workflow.asksFor("prompt")) {
            throw new Unusable(key, "no input of the workflow is %prompt%: write it where the prompt belongs");
        }
        return workflow;
    }

    private void tokens(JsonNode input) {
        Matcher token = TOKEN.matcher(input.asText());
        while (token.find()) {
            if (TOKENS.contains(token.group(1))) {
                tokens.add(token.group(1));
            }
        }
    }

    boolean asksFor(String token) {
        return tokens.contains(token);
    }

    /** The kinds of its nodes. */
    Set<String> types() {
        return types;
    }

    /** The nodes that deliver; empty for all. */
    Set<String> outputs() {
        return outputs;
    }

    /** With values in place of the tokens. */
    ObjectNode with(Map<String, JsonNode> values) {
        ObjectNode filled = graph.deepCopy();
        for (JsonNode node : filled) {
            ObjectNode inputs = (ObjectNode) node.path("inputs");
            inputs.properties().forEach(input -> input.setValue(filled(input.getValue(), values)));
        }
        return filled;
    }

    private static JsonNode filled(JsonNode input, Map<String, JsonNode> values) {
        if (!input.isTextual()) {
            return input;
        }
        Matcher token = TOKEN.matcher(input.asText());
        if (token.matches()) {
            return values.getOrDefault(token.group(1), input);
        }
        String text = token.replaceAll(found -> Matcher.quoteReplacement(
                values.containsKey(found.group(1)) ? values.get(found.group(1)).asText() : found.group()));
        return Json.text(text);
    }
}
