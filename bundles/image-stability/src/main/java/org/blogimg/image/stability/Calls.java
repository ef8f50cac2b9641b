package org.blogimg.image.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Outgoing;
import org.blogimg.kit.Edits;

/** The requests. A field that a model does not take is not sent to it: the API refuses the whole call for one. */
final class Calls {
    /** Twenty megabytes of picture, as base64 at worst. */
    private static final long PICTURE = 28L << 20;
    /** The largest seed there is; 0 means any. */
    private static final long SEEDS = 4_294_967_294L;

    private static final int LARGEST_EDIT = 20_000_000;

    private final Settings settings;

    Calls(Settings settings) {
        this.settings = settings;
    }

    Outgoing create(ImageRequest request) {
        if (request.edit().isPresent() && !settings.model().can(Ability.EDIT)) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "this model does not begin from a picture");
        }
        return keyed(Outgoing.post(settings.at(settings.model().path()), form(request)))
                .with("Accept", settings.accept())
                .within(new Outgoing.Bounds(settings.deadline(), PICTURE))
                .forJob(request.job());
    }

    Outgoing balance() {
        return keyed(Outgoing.get(settings.at("/v1/user/balance"))).with("Accept", "application/json");
    }

    /** From 1 up, since 0 would be any; the same again for what it gave. */
    static long seed(ImageRequest request) {
        return 1 + Math.floorMod(request.seed() - 1, SEEDS);
    }

    private Outgoing keyed(Outgoing call) {
        return call.with("Authorization", "Bearer " + settings.key());
    }

    private Body form(ImageRequest request) {
        List<Body.Field> fields = new ArrayList<>();
        boolean preset = Styles.ALL.contains(request.style());
        boolean said = preset || request.style().isBlank();
        add(fields, "prompt", said ? request.prompt() : request.prompt() + "\nStyle: " + request.style() + ".");
        if (preset) {
            add(fields, "style_preset", request.style());
        }
        if (settings.model().can(Ability.WITHOUT) && !request.without().isBlank()) {
            add(fields, "negative_prompt", request.without());
        }
        add(fields, "seed", Long.toString(seed(request)));
        add(fields, "output_format", settings.outputFormat());
        if (settings.model().sd3()) {
            add(fields, "model", settings.model().id());
            add(fields, "mode", request.edit().isPresent() ? "image-to-image" : "text-to-image");
        }
        if (request.edit().isEmpty() || !settings.model().sd3()) {
            add(
                    fields,
                    "aspect_ratio",
                    AspectRatio.nearest(request.width(), request.height()).toString());
        }
        request.edit().ifPresent(edit -> begin(fields, edit));
        return new Body.Form(fields);
    }

    private static void begin(List<Body.Field> fields, ImageRequest.Edit edit) {
        add(fields, "strength", String.format(Locale.ROOT, "%.3f", edit.strength()));
        fields.add(new Body.Field("image", Edits.fileName(edit), edit.type(), Edits.bytes(edit, LARGEST_EDIT)));
    }

    private static void add(List<Body.Field> fields, String name, String value) {
        fields.add(Body.Field.text(name, value));
    }
}
