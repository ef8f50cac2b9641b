package org.blogimg.image.replicate;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Json;

/**
 * The calls. Their addresses are made from the configured base and checked names, never from {@code urls} of an answer: the
 * token goes to the configured origin alone.
 */
final class Api {
    private static final int BYTES = 16 << 20;
    private static final Duration QUICK = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Line line;
    private final Settings settings;

    Api(Line line, Settings settings) {
        this.line = line;
        this.settings = settings;
    }

    /**
     * Begins work that costs money.
     *
     * @throws PlugFailure of kind UNKNOWN whenever it may have begun, an answer that cannot be read included
     */
    Prediction create(ObjectNode body, JobId job) {
        Duration wait = settings.waits().first();
        Outgoing request = request("POST", settings.model().create(), Body.json(body.toString()))
                .within(new Outgoing.Bounds(wait.plus(GRACE), BYTES))
                .forJob(job);
        if (!wait.isZero()) {
            request = request.with("Prefer", "wait=" + wait.toSeconds());
        }
        Duration end = settings.waits().cancelAfter();
        if (!end.isZero()) {
            request = request.with("Cancel-After", end.toSeconds() + "s");
        }
        try (Reply reply = line.send(request)) {
            if (reply.status() / 100 != 2) {
                throw Troubles.of(reply, true);
            }
            return accepted(reply);
        }
    }

    private Prediction accepted(Reply reply) {
        try {
            return prediction(reply)
                    .orElseThrow(() -> new PlugFailure(
                            PlugFailure.Kind.UNKNOWN, "Replicate took the work and its answer cannot be read"));
        } catch (PlugFailure | UncheckedIOException broken) {
            throw new PlugFailure(
                    PlugFailure.Kind.UNKNOWN, "Replicate took the work and its answer did not come whole", broken);
        }
    }

    Prediction get(Reference reference) {
        Outgoing request =
                request("GET", "/predictions/" + reference.id(), Body.NONE).forJob(reference.job());
        try (Reply reply = line.send(request)) {
            if (reply.status() != 200) {
                throw Troubles.of(reply, false);
            }
            return prediction(reply)
                    .orElseThrow(() -> new PlugFailure(
                            PlugFailure.Kind.RETRY, "Replicate's answer cannot be read as a prediction"));
        }
    }

    /** Asking twice does what asking once does, so a lost answer is no reason for doubt. */
    void cancel(Reference reference) {
        Outgoing request = request("POST", "/predictions/" + reference.id() + "/cancel", Body.NONE)
                .forJob(reference.job());
        try (Reply reply = line.send(request)) {
            boolean over = reply.status() == 409 || reply.status() == 422;
            if (reply.status() / 100 != 2 && !over) {
                throw Troubles.of(reply, false);
            }
        } catch (PlugFailure lost) {
            throw lost.kind() == PlugFailure.Kind.UNKNOWN
                    ? new PlugFailure(PlugFailure.Kind.RETRY, "Replicate did not answer the cancelling", lost)
                    : lost;
        }
    }

    /** An object of the API, for no job. */
    JsonNode read(String path) {
        try (Reply reply = line.send(request("GET", path, Body.NONE))) {
            if (reply.status() != 200) {
                throw Troubles.of(reply, false);
            }
            return Json.read(reply.bytes())
                    .filter(JsonNode::isObject)
                    .orElseThrow(
                            () -> new PlugFailure(PlugFailure.Kind.RETRY, "Replicate's answer cannot be read as JSON"));
        }
    }

    Optional<Prediction> prediction(JsonNode json) {
        return Prediction.of(json, settings.names().marker());
    }

    private Optional<Prediction> prediction(Reply reply) {
        return Json.read(reply.bytes()).filter(JsonNode::isObject).flatMap(this::prediction);
    }

    private Outgoing request(String method, String path, Body body) {
        return new Outgoing(
                method,
                URI.create(settings.base() + path),
                Map.of("Authorization", "Bearer " + token(), "Accept", "application/json"),
                body,
                new Outgoing.Bounds(QUICK, BYTES),
                Optional.empty());
    }

    private String token() {
        try {
            return settings.token();
        } catch (IllegalArgumentException gone) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "Replicate: " + gone.getMessage(), gone);
        }
    }
}
