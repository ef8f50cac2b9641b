package org.blogimg.image.sdwebui;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;

/** What the server's refusals mean. Its words are compared, never repeated. */
final class A1111Trouble {
    private A1111Trouble() {}

    static PlugFailure of(Answer answer) {
        JsonNode hints = answer.hints();
        String detail = hints.path("detail").asText();
        if (answer.status() == 404 && detail.equals("Sampler not found")) {
            return answer.permanent("does not know the sampler: see sampler");
        }
        if (answer.status() == 404 && detail.equals("Model not found")) {
            return answer.permanent("does not know the model: see model");
        }
        if (answer.status() == 404) {
            return answer.permanent("has no such API: see base_url, and start the server with --api");
        }
        boolean itself =
                hints.path("error").isTextual() && !hints.path("error").asText().isEmpty();
        if (answer.status() == 500 && itself) {
            return inside(answer, hints.path("error").asText());
        }
        return answer.trouble(Kind.UNKNOWN);
    }

    /** The server's own form of an error ends the one exchange: it proves that nothing was drawn. */
    private static PlugFailure inside(Answer answer, String error) {
        String memory = error.equals("OutOfMemoryError")
                ? " ran out of memory: see side and steps"
                : " could not draw: its own log says why, see model, sampler and side";
        return new PlugFailure(Kind.RETRY, answer.who() + memory);
    }
}
