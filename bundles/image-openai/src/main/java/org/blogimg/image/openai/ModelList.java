package org.blogimg.image.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.api.image.SelfTest.Check.Outcome;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Checks;
import org.blogimg.kit.Json;

/** Asks for the list of models, which costs nothing and tells three things: there, let in, model known. */
final class ModelList {
    private static final String REACHED = "reaches the server";
    private static final String KEY = "the key is accepted";
    private static final String MODEL = "the model is known";

    private final Settings settings;
    private final Line line;
    private final Calls calls;

    ModelList(Settings settings, Line line, Calls calls) {
        this.settings = settings;
        this.line = line;
        this.calls = calls;
    }

    List<Check> look() {
        List<Check> checks = new ArrayList<>();
        try (Reply reply = line.send(calls.models())) {
            checks.add(new Check(REACHED, Outcome.PASSED, settings.base().getHost() + " answers"));
            checks.add(key(reply.status()));
            checks.add(model(reply));
        } catch (PlugFailure failure) {
            checks.add(new Check(
                    checks.isEmpty() ? REACHED : MODEL, Outcome.FAILED, String.valueOf(failure.getMessage())));
        }
        return checks;
    }

    private Check key(int status) {
        if (status == 401 || status == 403) {
            return new Check(KEY, Outcome.FAILED, "refused with " + status + ": check .api_key");
        }
        return settings.key().isEmpty()
                ? new Check(KEY, Outcome.SKIPPED, "none is configured")
                : new Check(KEY, status == 200 ? Outcome.PASSED : Outcome.SKIPPED, "answered with " + status);
    }

    private Check model(Reply reply) {
        if (reply.status() != 200 || settings.dialect() == Dialect.SD_CPP) {
            String why = reply.status() == 200 ? "this server draws with the one it was started with" : "no list came";
            return new Check(MODEL, Outcome.SKIPPED, why);
        }
        Optional<JsonNode> list = Json.read(reply.bytes());
        if (list.isEmpty()) {
            return Checks.failed(MODEL, "the list cannot be read: check base_url");
        }
        JsonNode models = list.get().path("data");
        for (JsonNode model : models) {
            if (model.path("id").asText().equals(settings.model())) {
                return Checks.passed(MODEL, settings.model());
            }
        }
        return Checks.failed(MODEL, settings.model() + " is none of the " + models.size() + " models there");
    }
}
