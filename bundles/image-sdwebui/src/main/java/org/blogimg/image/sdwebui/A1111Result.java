package org.blogimg.image.sdwebui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Drawn;
import org.blogimg.kit.Json;
import org.blogimg.kit.Magic;

/** Reads {@code {images, parameters, info}}, where {@code info} is JSON in a string, or only a string. */
final class A1111Result {
    private A1111Result() {}

    /** One to as many as were ordered. What cannot be read may have been drawn all the same: UNKNOWN. */
    static List<Drawn> pictures(JsonNode result, A1111Order order) {
        JsonNode images = result.path("images");
        if (!images.isArray() || images.isEmpty()) {
            throw new PlugFailure(Kind.UNKNOWN, "the server says that it is done and sends no picture");
        }
        JsonNode info = info(result);
        int first = first(images.size(), info, order.count());
        List<Drawn> pictures = new ArrayList<>();
        for (int i = first; i < images.size() && pictures.size() < order.count(); i++) {
            int number = i - first;
            Magic.fromBase64(images.path(i).asText())
                    .ifPresent(bytes -> pictures.add(new Drawn(Content.of(bytes), seed(info, number, order))));
        }
        if (pictures.isEmpty()) {
            throw new PlugFailure(Kind.UNKNOWN, "the server says that it is done, and what it sends is no picture");
        }
        return pictures;
    }

    /** A sheet of all may come before the pictures, whatever was asked for. */
    private static int first(int images, JsonNode info, int ordered) {
        int told = info.path("index_of_first_image").asInt(-1);
        return told >= 0 && told < images ? told : Math.max(0, images - ordered);
    }

    /** Whether a state is that of the work that brought this result; taken for so where the server does not say. */
    static boolean sameWork(JsonNode result, JsonNode state) {
        String ours = info(result).path("job_timestamp").asText();
        return ours.isEmpty() || ours.equals(state.path("job_timestamp").asText());
    }

    private static JsonNode info(JsonNode result) {
        return Json.read(result.path("info").asText().getBytes(StandardCharsets.UTF_8))
                .orElseGet(Json::object);
    }

    /** What the server says; where it says nothing, the first picture has the seed that it was given. */
    private static String seed(JsonNode info, int number, A1111Order order) {
        JsonNode told = info.path("all_seeds").path(number);
        if (told.isIntegralNumber() && told.canConvertToLong()) {
            return told.asText();
        }
        return number == 0 ? Long.toString(order.seed()) : "";
    }
}
