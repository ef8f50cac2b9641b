package org.blogimg.image.replicate;

import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.kit.Edits;
import org.blogimg.kit.Json;

/** The body that asks for a prediction. */
final class Inputs {
    /** A data URL may have 10 MB; base64 makes four bytes of three. */
    private static final int LONGEST_PICTURE = 7_000_000;
    /** What every model takes; a seed of the house has 64 bits. */
    private static final long SEEDS = 1L << 31;

    private final Settings settings;
    private final Optional<Bell> bell;

    Inputs(Settings settings, Optional<Bell> bell) {
        this.settings = settings;
        this.bell = bell;
    }

    ObjectNode body(ImageRequest request) {
        ObjectNode body = Json.object();
        settings.model().version().ifPresent(version -> body.put("version", version));
        body.set("input", input(request));
        bell.ifPresent(there -> body.put("webhook", there.address(request.job(), request.count()))
                .putArray("webhook_events_filter")
                .add("completed"));
        return body;
    }

    private ObjectNode input(ImageRequest request) {
        InputNames names = settings.names();
        ObjectNode input = settings.more().deepCopy();
        input.put(InputNames.PROMPT, prompt(request));
        if (!names.seed().isEmpty()) {
            input.put(names.seed(), Math.floorMod(request.seed(), SEEDS));
        }
        if (!names.without().isEmpty() && !request.without().isBlank()) {
            input.put(names.without(), request.without());
        }
        if (!names.count().isEmpty()) {
            input.put(names.count(), request.count());
        }
        if (!names.marker().isEmpty()) {
            input.put(names.marker(), request.job().value());
        }
        request.edit().ifPresentOrElse(edit -> begin(input, edit), () -> size(input, request));
        return input;
    }

    /** No model here has presets: a style is words like any other. */
    private static String prompt(ImageRequest request) {
        return request.style().isBlank() ? request.prompt() : request.prompt() + " Style: " + request.style() + ".";
    }

    private void size(ObjectNode input, ImageRequest request) {
        Shape.nearest(settings.sizes(), request.width(), request.height()).ifPresent(shape -> shape.into(input));
    }

    /** Without a size: a model that begins from a picture keeps the picture's own. */
    private void begin(ObjectNode input, ImageRequest.Edit edit) {
        InputNames names = settings.names();
        if (names.image().isEmpty()) {
            throw new PlugFailure(
                    PlugFailure.Kind.PERMANENT,
                    "Replicate: image_input is empty in the configuration, so no picture can be begun from");
        }
        String picture = Base64.getEncoder().encodeToString(Edits.bytes(edit, LONGEST_PICTURE));
        input.put(names.image(), "data:" + edit.type() + ";base64," + picture);
        if (!names.strength().isEmpty()) {
            input.put(names.strength(), edit.strength());
        }
    }
}
