package org.blogimg.image.replicate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is needed of a prediction, and nothing more: its logs and its error hold the prompt, so the seed and the reason are
 * read out of them here and the texts are let go.
 *
 * @param output addresses, each once; an empty one for anything that is no text
 * @param seed digits, or empty
 * @param code such as {@code E1001}, or empty
 * @param flagged whether the model's own check took offence at something
 * @param unexpected whether the model refused an input that it does not know
 * @param marker the job's id as it was sent; empty where Replicate does not give the input, as after an hour
 */
record Prediction(
        String id,
        String status,
        List<String> output,
        String seed,
        String code,
        boolean flagged,
        boolean unexpected,
        boolean removed,
        String marker) {
    private static final Pattern SEED = Pattern.compile("(?i)using seed: ?([0-9]{1,20})\\b");
    private static final Pattern CODE = Pattern.compile("\\bE[0-9]{4}\\b");
    private static final int LONGEST_STATUS = 30;

    Prediction {
        output = List.copyOf(output);
    }

    /** @param marker the name of the input that holds the job's id; empty for none */
    static Optional<Prediction> of(JsonNode json, String marker) {
        String id = json.path("id").asText("");
        JsonNode status = json.path("status");
        if (!json.path("id").isTextual() || !Reference.isId(id) || !status.isTextual()) {
            return Optional.empty();
        }
        String error = text(json.path("error"));
        String logs = json.path("logs").isTextual() ? json.path("logs").textValue() : "";
        return Optional.of(new Prediction(
                id,
                plain(status.textValue()),
                output(json.path("output")),
                first(SEED, logs, 1),
                first(CODE, error, 0),
                flagged(error) || flagged(logs),
                error.contains("Unexpected field") || error.contains("extra fields not permitted"),
                json.path("data_removed").asBoolean(false),
                marker.isEmpty() ? "" : json.path("input").path(marker).asText("")));
    }

    boolean runs() {
        return status.equals("starting") || status.equals("processing");
    }

    boolean succeeded() {
        return status.equals("succeeded");
    }

    /** A text as a rule; an object has been seen. */
    private static String text(JsonNode error) {
        return error.isTextual() ? error.textValue() : error.toString();
    }

    private static List<String> output(JsonNode output) {
        if (output.isNull() || output.isMissingNode()) {
            return List.of();
        }
        LinkedHashSet<String> addresses = new LinkedHashSet<>();
        if (output.isArray()) {
            output.forEach(each -> addresses.add(address(each)));
        } else {
            addresses.add(address(output));
        }
        return new ArrayList<>(addresses);
    }

    private static String address(JsonNode each) {
        return each.isTextual() ? each.textValue() : "";
    }

    /** As SDXL says it, and as official models do. */
    private static boolean flagged(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return lower.contains("nsfw content detected") || lower.contains("flagged as sensitive");
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(group) : "";
    }

    private static String plain(String status) {
        String letters = status.replaceAll("[^A-Za-z_-]", "?");
        return letters.length() <= LONGEST_STATUS ? letters : letters.substring(0, LONGEST_STATUS);
    }

    /** Without the addresses: they open the picture to whoever has them. */
    @Override
    public String toString() {
        return "Prediction[" + id + ", " + status + ", " + output.size() + " outputs]";
    }
}
