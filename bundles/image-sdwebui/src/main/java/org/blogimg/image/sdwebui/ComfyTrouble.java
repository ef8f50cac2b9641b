package org.blogimg.image.sdwebui;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;

/** What ComfyUI's refusals mean. Of its words only names of nodes, inputs and errors are repeated. */
final class ComfyTrouble {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.]{1,60}");

    private ComfyTrouble() {}

    static PlugFailure of(Answer answer) {
        if (answer.status() != 400) {
            return answer.trouble(Kind.UNKNOWN);
        }
        JsonNode hints = answer.hints();
        for (JsonNode node : hints.path("node_errors")) {
            JsonNode error = node.path("errors").path(0);
            String what = name(error.path("type"), "an error");
            String input = name(error.path("extra_info").path("input_name"), "an input");
            String type = name(node.path("class_type"), "a node");
            return answer.permanent("does not take the workflow: " + what + " at " + input + " of " + type);
        }
        return answer.permanent(
                "does not take the workflow: " + name(hints.path("error").path("type"), "no reason given"));
    }

    /** The last message of work that ended in an error. */
    static PlugFailure of(JsonNode status) {
        String reason = "";
        for (JsonNode message : status.path("messages")) {
            if (message.path(0).asText().equals("execution_interrupted")) {
                return new PlugFailure(Kind.PERMANENT, "somebody interrupted the work at ComfyUI");
            }
            if (message.path(0).asText().equals("execution_error")) {
                JsonNode data = message.path(1);
                reason = ": " + name(data.path("exception_type"), "an error") + " at "
                        + name(data.path("node_type"), "a node");
            }
        }
        return new PlugFailure(Kind.PERMANENT, "ComfyUI could not draw" + reason + "; its own log says more");
    }

    private static String name(JsonNode text, String otherwise) {
        return NAME.matcher(text.asText()).matches() ? text.asText() : otherwise;
    }
}
