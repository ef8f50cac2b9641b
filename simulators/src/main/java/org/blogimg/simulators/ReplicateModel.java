package org.blogimg.simulators;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one model that {@link ReplicateSimulator} knows: what it takes, and what it refuses. */
final class ReplicateModel {
    private ReplicateModel() {}

    static Optional<String> wrong(Call call, JsonNode body, boolean versioned) {
        if (!call.header("content-type").orElse("").startsWith("application/json")
                || !body.path("input").isObject()) {
            return Optional.of("- input is required");
        }
        String version = body.path("version").asText("");
        if (versioned
                && !version.equals(ReplicateSimulator.VERSION)
                && !version.equals(ReplicateSimulator.MODEL + ":" + ReplicateSimulator.VERSION)) {
            return Optional.of("- version: Invalid version or not permitted");
        }
        ObjectNode input = (ObjectNode) body.get("input");
        if (!input.path("prompt").isTextual()) {
            return Optional.of("- input.prompt: Invalid type. Expected: string");
        }
        return input.properties().stream()
                .filter(each -> !fits(each.getKey(), each.getValue()))
                .map(each -> "- input." + each.getKey() + ": does not fit, got " + each.getValue())
                .findFirst();
    }

    static ObjectNode version() {
        ObjectNode version = SentJson.MAPPER.createObjectNode().put("id", ReplicateSimulator.VERSION);
        ObjectNode known = version.putObject("openapi_schema")
                .putObject("components")
                .putObject("schemas")
                .putObject("Input")
                .putObject("properties");
        for (String name : List.of(
                "prompt",
                "negative_prompt",
                "image",
                "mask",
                "width",
                "height",
                "num_outputs",
                "scheduler",
                "seed",
                "num_inference_steps",
                "guidance_scale",
                "prompt_strength",
                "refine",
                "apply_watermark")) {
            known.putObject(name).put("title", name);
        }
        return version;
    }

    static Optional<String> unknown(ObjectNode input) {
        JsonNode known = version().at("/openapi_schema/components/schemas/Input/properties");
        return input.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.has(name))
                .findFirst();
    }

    private static boolean fits(String name, JsonNode value) {
        return switch (name) {
            case "num_outputs" -> value.isInt() && value.asInt() >= 1 && value.asInt() <= 4;
            case "seed", "num_inference_steps" -> value.isIntegralNumber() && value.canConvertToInt();
            case "width", "height" -> value.isInt() && value.asInt() >= 64 && value.asInt() % 8 == 0;
            case "prompt_strength", "guidance_scale" -> value.isNumber();
            case "negative_prompt" -> value.isTextual();
            case "image" -> value.isTextual() && value.asText().matches("(?s)(https?://|data:image/).*");
            default -> true;
        };
    }
}
