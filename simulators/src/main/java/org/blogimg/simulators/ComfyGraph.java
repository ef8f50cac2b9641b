package org.blogimg.simulators;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A workflow as ComfyUI checks it before it takes it. */
final class ComfyGraph {
    static final String MODEL = "sdxl.safetensors";
    private static final Set<String> OUTPUTS = Set.of("PreviewImage", "SaveImage");
    private static final Set<String> WHOLE = Set.of("seed", "steps", "width", "height", "batch_size", "amount");
    private static final Set<String> BROKEN = Set.of("cfg", "denoise");

    /** Inputs that must be there, by the kind of node. */
    static final Map<String, Set<String>> NODES = Map.ofEntries(
            Map.entry("CheckpointLoaderSimple", Set.of("ckpt_name")),
            Map.entry("CLIPTextEncode", Set.of("text", "clip")),
            Map.entry("EmptyLatentImage", Set.of("width", "height", "batch_size")),
            Map.entry(
                    "KSampler",
                    Set.of(
                            "seed",
                            "steps",
                            "cfg",
                            "sampler_name",
                            "scheduler",
                            "denoise",
                            "model",
                            "positive",
                            "negative",
                            "latent_image")),
            Map.entry("VAEDecode", Set.of("samples", "vae")),
            Map.entry("VAEEncode", Set.of("pixels", "vae")),
            Map.entry("ImageScale", Set.of("image", "upscale_method", "width", "height", "crop")),
            Map.entry("RepeatLatentBatch", Set.of("samples", "amount")),
            Map.entry("LoadImage", Set.of("image")),
            Map.entry("PreviewImage", Set.of("images")),
            Map.entry("SaveImage", Set.of("images", "filename_prefix")));

    private static final Map<String, Set<String>> LISTS = Map.of(
            "ckpt_name", Set.of(MODEL),
            "sampler_name", Set.of("euler", "dpmpp_2m"),
            "scheduler", Set.of("normal", "karras"));

    private final JsonNode graph;

    ComfyGraph(JsonNode graph) {
        this.graph = graph;
    }

    /** What ComfyUI answers to a workflow that it does not take. */
    Optional<Answer> refusal(Set<String> uploads) {
        boolean output = false;
        for (Map.Entry<String, JsonNode> node : graph.properties()) {
            String type = node.getValue().path("class_type").asText();
            if (!NODES.containsKey(type)) {
                return Optional.of(error("invalid_prompt", SentJson.MAPPER.createObjectNode()));
            }
            output |= OUTPUTS.contains(type);
            Optional<String[]> wrong = wrong(node.getValue(), uploads);
            if (wrong.isPresent()) {
                return Optional.of(error(
                        "prompt_outputs_failed_validation",
                        nodeError(node.getKey(), type, wrong.get()[0], wrong.get()[1])));
            }
        }
        return output ? Optional.empty() : Optional.of(error("prompt_no_outputs", SentJson.MAPPER.createObjectNode()));
    }

    private Optional<String[]> wrong(JsonNode node, Set<String> uploads) {
        JsonNode inputs = node.path("inputs");
        for (String name : NODES.getOrDefault(node.path("class_type").asText(), Set.of())) {
            JsonNode value = inputs.path(name);
            if (value.isMissingNode()) {
                return Optional.of(new String[] {"required_input_missing", name});
            }
            boolean linked = value.isArray();
            if (linked && !graph.has(value.path(0).asText())) {
                return Optional.of(new String[] {"bad_linked_input", name});
            }
            if (!linked && WHOLE.contains(name) && !value.isIntegralNumber()) {
                return Optional.of(new String[] {"invalid_input_type", name});
            }
            if (!linked && BROKEN.contains(name) && !value.isNumber()) {
                return Optional.of(new String[] {"invalid_input_type", name});
            }
            if (LISTS.containsKey(name) && !LISTS.get(name).contains(value.asText())) {
                return Optional.of(new String[] {"value_not_in_list", name});
            }
        }
        boolean picture = node.path("class_type").asText().equals("LoadImage");
        return picture && !uploads.contains(inputs.path("image").asText())
                ? Optional.of(new String[] {"custom_validation_failed", "image"})
                : Optional.empty();
    }

    private static ObjectNode nodeError(String id, String type, String what, String input) {
        ObjectNode errors = SentJson.MAPPER.createObjectNode();
        ObjectNode node = errors.putObject(id).put("class_type", type);
        node.putArray("dependent_outputs");
        node.putArray("errors")
                .addObject()
                .put("type", what)
                .put("message", what)
                .put("details", input)
                .putObject("extra_info")
                .put("input_name", input);
        return errors;
    }

    private static Answer error(String type, ObjectNode nodes) {
        ObjectNode answer = SentJson.MAPPER.createObjectNode();
        answer.putObject("error")
                .put("type", type)
                .put("message", type)
                .put("details", "")
                .putObject("extra_info");
        answer.set("node_errors", nodes);
        return Answer.json(400, answer.toString());
    }

    /** The first value of an input of that name. */
    JsonNode input(String name, JsonNode otherwise) {
        for (JsonNode node : graph) {
            if (node.path("inputs").has(name) && !node.path("inputs").path(name).isArray()) {
                return node.path("inputs").path(name);
            }
        }
        return otherwise;
    }

    /** The nodes that deliver, and whether each keeps its pictures. */
    Map<String, Boolean> deliverers() {
        Map<String, Boolean> found = new TreeMap<>();
        graph.properties().forEach(node -> {
            String type = node.getValue().path("class_type").asText();
            if (OUTPUTS.contains(type)) {
                found.put(node.getKey(), type.equals("SaveImage"));
            }
        });
        return found;
    }

    @Override
    public String toString() {
        return graph.toString();
    }
}
