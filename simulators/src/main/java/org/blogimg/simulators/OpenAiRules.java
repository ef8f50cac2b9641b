package org.blogimg.simulators;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What OpenAI refuses of each model. */
final class OpenAiRules {
    static final List<String> MODELS =
            List.of("dall-e-2", "dall-e-3", "gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5", "gpt-image-2");
    static final String DECLINED = "moderation_blocked";

    private static final Set<String> GPT_SIZES = Set.of("auto", "1024x1024", "1536x1024", "1024x1536");
    private static final Set<String> THREE = Set.of("1024x1024", "1792x1024", "1024x1792");
    private static final Set<String> TWO = Set.of("256x256", "512x512", "1024x1024");

    private OpenAiRules() {}

    /** How the server words an error. */
    interface Wording {
        Answer error(int status, String code, String message, String field);
    }

    static boolean gpt(JsonNode body) {
        return model(body).startsWith("gpt-image");
    }

    private static String model(JsonNode body) {
        return body.path("model").asText("dall-e-2");
    }

    static Optional<Answer> check(JsonNode body, Wording wording) {
        String model = model(body);
        String prompt = body.path("prompt").asText();
        if (!MODELS.contains(model)) {
            return refuse(wording, "model", "model_not_found", 404);
        }
        if (prompt.isEmpty() || prompt.length() > longest(model)) {
            return refuse(
                    wording,
                    "prompt",
                    prompt.isEmpty() ? "missing_required_parameter" : "string_above_max_length",
                    400);
        }
        int count = body.path("n").asInt(1);
        if (!body.path("n").isMissingNode() && !body.path("n").isInt()) {
            return refuse(wording, "n", "invalid_type", 400);
        }
        if (count < 1 || count > (model.equals("dall-e-3") ? 1 : 10)) {
            return refuse(wording, "n", "invalid_value", 400);
        }
        if (body.has("size") && !takes(model, body.path("size").asText())) {
            return refuse(wording, "size", "invalid_value", 400);
        }
        return options(body, wording, model);
    }

    private static Optional<Answer> options(JsonNode body, Wording wording, String model) {
        if (gpt(body) && (body.has("response_format") || body.has("style"))) {
            return refuse(wording, body.has("style") ? "style" : "response_format", "unknown_parameter", 400);
        }
        if (!gpt(body) && (body.has("output_format") || body.has("background") || body.has("moderation"))) {
            return refuse(wording, "output_format", "unknown_parameter", 400);
        }
        if (body.has("style")
                && !(model.equals("dall-e-3") && body.path("style").asText().matches("vivid|natural"))) {
            return refuse(wording, "style", "invalid_value", 400);
        }
        String qualities = gpt(body) ? "auto|low|medium|high" : model.equals("dall-e-3") ? "standard|hd" : "standard";
        return body.has("quality") && !body.path("quality").asText().matches(qualities)
                ? refuse(wording, "quality", "invalid_value", 400)
                : Optional.empty();
    }

    private static int longest(String model) {
        return model.equals("dall-e-2") ? 1_000 : model.equals("dall-e-3") ? 4_000 : 32_000;
    }

    private static boolean takes(String model, String size) {
        return switch (model) {
            case "dall-e-2" -> TWO.contains(size);
            case "dall-e-3" -> THREE.contains(size);
            case "gpt-image-2" -> size.equals("auto") || free(size);
            default -> GPT_SIZES.contains(size);
        };
    }

    /** Sides divisible by 16 and at most 3,840; at most three to one; 655,360 to 8,294,400 pixels. */
    private static boolean free(String size) {
        if (!size.matches("[1-9][0-9]{1,3}x[1-9][0-9]{1,3}")) {
            return false;
        }
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        long area = (long) width * height;
        boolean shape = width <= 3 * height && height <= 3 * width && Math.max(width, height) <= 3_840;
        return width % 16 == 0 && height % 16 == 0 && shape && area >= 655_360 && area <= 8_294_400;
    }

    private static Optional<Answer> refuse(Wording wording, String field, String code, int status) {
        return Optional.of(wording.error(status, code, "Invalid value for '" + field + "'.", field));
    }
}
