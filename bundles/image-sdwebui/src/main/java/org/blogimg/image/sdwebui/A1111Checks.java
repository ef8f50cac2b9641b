package org.blogimg.image.sdwebui;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.kit.Checks;

/** Looks at the server without having it draw. */
final class A1111Checks {
    private static final String REACHED = "server answers and lets us in";
    private static final String MODEL = "model";
    private static final String SAMPLER = "sampler";
    private static final String PROGRESS = "tells its progress";

    private final Server server;
    private final Paint paint;

    A1111Checks(Server server, Paint paint) {
        this.server = server;
        this.paint = paint;
    }

    List<Check> all() {
        Checks checks = new Checks();
        checks.add(REACHED, this::reached);
        checks.add(MODEL, this::model);
        checks.add(SAMPLER, this::sampler);
        checks.add(PROGRESS, this::progress);
        return checks.all();
    }

    private Check reached() {
        Answer answer = server.ask("/sdapi/v1/samplers");
        return Server.unusable(REACHED, answer)
                .orElseGet(() -> answer.hints().isArray()
                        ? Checks.passed(REACHED, answer.hints().size() + " samplers")
                        : Checks.failed(REACHED, "what answers at base_url is not this API"));
    }

    private Check model() {
        if (paint.model().isEmpty()) {
            return Checks.skipped(MODEL, "none is configured: the one that is loaded draws");
        }
        Answer answer = server.ask("/sdapi/v1/sd-models");
        boolean known = has(answer.hints(), "title", paint.model()) || has(answer.hints(), "model_name", paint.model());
        return Server.unusable(MODEL, answer)
                .orElseGet(() -> Checks.known(MODEL, known, "the server does not list it: see model"));
    }

    private Check sampler() {
        if (paint.sampler().isEmpty()) {
            return Checks.skipped(SAMPLER, "none is configured: the server's own is used");
        }
        Answer answer = server.ask("/sdapi/v1/samplers");
        boolean known = has(answer.hints(), "name", paint.sampler());
        return Server.unusable(SAMPLER, answer)
                .orElseGet(() -> Checks.known(SAMPLER, known, "the server does not list it: see sampler"));
    }

    private Check progress() {
        Answer answer = server.ask("/sdapi/v1/progress?skip_current_image=true");
        return answer.fine()
                ? Checks.passed(PROGRESS, "an interrupted picture is noticed")
                : Checks.skipped(PROGRESS, "it does not: a picture that somebody interrupts there comes half drawn");
    }

    private static boolean has(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(one -> value.equals(one.path(key).asText()));
    }
}
