package org.blogimg.image.sdwebui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.kit.Json;

/**
 * What the server is given to run.
 *
 * @param draw from words alone
 * @param edit beginning from a picture
 */
record Workflows(Workflow draw, Optional<Workflow> edit) {
    Stream<Workflow> all() {
        return Stream.concat(Stream.of(draw), edit.stream());
    }

    Workflow forRequest(ImageRequest request) {
        if (request.edit().isEmpty()) {
            return draw;
        }
        return edit.orElseThrow(() -> new PlugFailure(
                PlugFailure.Kind.PERMANENT, "no workflow that begins from a picture is configured: see edit_workflow"));
    }

    /** @param picture the server's name of the picture to begin from; empty for none */
    static Map<String, JsonNode> values(ImageRequest request, Paint paint, String picture) {
        Frame frame = Frame.near(request, paint.side());
        Map<String, JsonNode> values = new HashMap<>();
        values.put("prompt", Json.text(Look.prompt(request)));
        values.put("without", Json.text(request.without()));
        values.put("seed", Json.number(request.seed() & Long.MAX_VALUE));
        values.put("width", Json.number(frame.width()));
        values.put("height", Json.number(frame.height()));
        values.put("count", Json.number(request.count()));
        values.put("steps", Json.number(paint.steps()));
        values.put("cfg_scale", Json.number(paint.scale()));
        values.put("sampler", Json.text(paint.sampler()));
        values.put("scheduler", Json.text(paint.scheduler()));
        values.put("model", Json.text(paint.model()));
        values.put("picture", Json.text(picture));
        values.put(
                "strength",
                Json.number(request.edit().map(ImageRequest.Edit::strength).orElse(1.0)));
        return values;
    }
}
