package org.blogimg.image.sdwebui;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.kit.Json;

/**
 * What the server answered, read to its end. Nothing of the body ever gets into a message: it may quote the prompt.
 *
 * @param who the provider, for messages
 * @param pause how long the server asked to be left alone
 */
record Answer(String who, int status, byte[] body, Optional<Duration> pause) {
    boolean fine() {
        return status >= 200 && status < 300;
    }

    /** @param otherwise what it means that the server, which says all is well, cannot be understood */
    JsonNode object(Kind otherwise) {
        return Json.read(body)
                .filter(JsonNode::isObject)
                .orElseThrow(
                        () -> new PlugFailure(otherwise, who + " answered with something else than a JSON object"));
    }

    /** The body as JSON where it is some, for the signs in it that say what went wrong. */
    JsonNode hints() {
        return Json.read(body).orElseGet(Json::object);
    }

    /**
     * A server that is busy and names no wait has not said that it did nothing: a gateway before it says the same after the
     * order went up.
     *
     * @param broken what it means that the server broke: RETRY for a question, UNKNOWN for an order
     */
    PlugFailure trouble(Kind broken) {
        return switch (status) {
            case 401, 403, 407 -> permanent("does not let us in: see user and .password");
            case 404 -> permanent("has nothing there: see base_url, and whether the server's API is switched on");
            case 413 -> permanent("takes no request of this size");
            case 425, 429 -> busy(Kind.RETRY);
            case 503 -> busy(pause.isPresent() ? Kind.RETRY : broken);
            case 408 -> busy(broken);
            default -> other(broken);
        };
    }

    private PlugFailure busy(Kind kind) {
        return new PlugFailure(kind, said("is busy"), pause.orElse(null), null);
    }

    private PlugFailure other(Kind broken) {
        if (status >= 500) {
            return new PlugFailure(broken, said("broke"));
        }
        return status >= 400
                ? permanent("does not take this request: see model, sampler and scheduler")
                : permanent("sends us elsewhere: write its final address as base_url");
    }

    PlugFailure permanent(String what) {
        return new PlugFailure(Kind.PERMANENT, said(what));
    }

    private String said(String what) {
        return who + " (status " + status + ") " + what;
    }

    /** Says how long it is. */
    @Override
    public String toString() {
        return "Answer[" + who + ", " + status + ", " + body.length + " bytes]";
    }
}
