package org.blogimg.image.openai;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Outgoing;
import org.blogimg.kit.Edits;

/** The requests, each with no field that its dialect does not know: OpenAI refuses what it does not know. */
final class Calls {
    /** Twenty megabytes of picture as base64. */
    private static final long PICTURE = 28L << 20;

    private static final int LARGEST_EDIT = 50_000_000;
    private static final Duration FETCH = Duration.ofSeconds(60);
    /** The models that know {@code input_fidelity}; others refuse it. */
    private static final Pattern FAITHFUL = Pattern.compile("(.*/)?gpt-image-1(\\.5)?(-[0-9-]+)?");

    private final Settings settings;
    private final Wording wording;

    Calls(Settings settings) {
        this.settings = settings;
        this.wording = new Wording(settings.dialect());
    }

    Outgoing create(ImageRequest request) {
        if (request.edit().isPresent() && !settings.dialect().can(Ability.EDIT)) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "this model does not begin from a picture");
        }
        boolean form = request.edit().isPresent() && settings.dialect() != Dialect.LOCALAI;
        URI address = settings.at(form ? "/images/edits" : "/images/generations");
        Body body = form
                ? edit(request, request.edit().get())
                : Body.json(generation(request).toString());
        return keyed(Outgoing.post(address, body))
                .with("Accept", "application/json")
                .within(new Outgoing.Bounds(settings.deadline(), PICTURE * count(request)))
                .forJob(request.job());
    }

    Outgoing models() {
        return keyed(Outgoing.get(settings.at("/models"))).with("Accept", "application/json");
    }

    /** The key goes to the server alone, not to the host where it puts its pictures. */
    Outgoing fetch(URI picture, ImageRequest request) {
        boolean own = String.valueOf(picture.getScheme())
                        .equalsIgnoreCase(settings.base().getScheme())
                && String.valueOf(picture.getRawAuthority())
                        .equalsIgnoreCase(settings.base().getRawAuthority());
        Outgoing get = Outgoing.get(picture)
                .within(new Outgoing.Bounds(FETCH, PICTURE))
                .forJob(request.job());
        return own ? keyed(get) : get;
    }

    int count(ImageRequest request) {
        return settings.dialect().can(Ability.VARIANTS) ? request.count() : 1;
    }

    private Outgoing keyed(Outgoing call) {
        return settings.key().isEmpty() ? call : call.with("Authorization", "Bearer " + settings.key());
    }

    private ObjectNode generation(ImageRequest request) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        put(body, "model", settings.model());
        body.put("prompt", wording.prompt(request));
        body.put("n", count(request));
        put(body, "size", settings.sizing().fit(request.width(), request.height()));
        put(body, "quality", settings.quality());
        put(body, "style", wording.style(request));
        put(body, "response_format", settings.responseFormat());
        if (settings.dialect() == Dialect.LOCALAI) {
            body.put("seed", Wording.seed(request));
            request.edit().ifPresent(edit -> body.put("file", Edits.bytes(edit, LARGEST_EDIT)));
        }
        return body;
    }

    private static void put(ObjectNode body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }

    private Body edit(ImageRequest request, ImageRequest.Edit edit) {
        List<Body.Field> fields = new ArrayList<>();
        add(fields, "model", settings.model());
        add(fields, "prompt", wording.prompt(request));
        add(fields, "n", Integer.toString(count(request)));
        add(fields, "size", settings.sizing().fit(request.width(), request.height()));
        add(fields, "quality", settings.quality());
        if (FAITHFUL.matcher(settings.model()).matches()) {
            add(fields, "input_fidelity", edit.strength() < 0.5 ? "high" : "low");
        }
        fields.add(new Body.Field("image[]", Edits.fileName(edit), edit.type(), Edits.bytes(edit, LARGEST_EDIT)));
        return new Body.Form(fields);
    }

    private static void add(List<Body.Field> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(Body.Field.text(name, value));
        }
    }
}
