package org.blogimg.image.openai;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Generation;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Json;
import org.blogimg.kit.Trouble;

/**
 * What an answer that is no success means. Of its text only short codes are used: the rest may quote the prompt. The
 * error is an object with OpenAI, an object of another make with LocalAI, a mere string with stable-diffusion.cpp.
 */
final class Refusals {
    private static final String FILE = " in etc/" + OpenAiSwitch.PID + ".cfg";
    private static final int LONGEST = 64 * 1024;
    private static final Set<String> DECLINED =
            Set.of("content_policy_violation", "moderation_blocked", "content_filter");
    private static final Set<String> USED_UP = Set.of("insufficient_quota", "billing_hard_limit_reached");

    private final String server;
    private final boolean selfHosted;

    Refusals(Settings settings) {
        this.server = settings.label();
        this.selfHosted = settings.dialect().selfHosted();
    }

    /** Declined for its content; anything else is thrown. */
    Generation.Refused of(Reply reply) {
        JsonNode error = error(reply);
        String code = Trouble.code(error.path("code").asText());
        if (DECLINED.contains(code)) {
            return new Generation.Refused(code, server + " declines this picture under its content rules");
        }
        throw failure(reply, error, code);
    }

    private PlugFailure failure(Reply reply, JsonNode error, String code) {
        int status = reply.status();
        if (USED_UP.contains(code)) {
            return permanent("the account's quota is used up (" + code + "): raise it there");
        }
        if (Trouble.busy(reply)) {
            return new PlugFailure(
                    PlugFailure.Kind.RETRY,
                    server + " is busy (" + status + ")",
                    wait(reply).orElse(null),
                    null);
        }
        if (Trouble.open(status)) {
            return selfHosted && status != 503 && status != 408 && !error.isMissingNode()
                    ? permanent("it failed at the picture (" + status + "); its own log says why")
                    : new PlugFailure(PlugFailure.Kind.UNKNOWN, server + " failed (" + status + ")");
        }
        return permanent(mend(status, Trouble.code(error.path("param").asText()), code));
    }

    private static String mend(int status, String field, String code) {
        return switch (status) {
            case 401 -> "it does not accept the key: check .api_key" + FILE;
            case 402 -> "the account has no credit left: top it up there";
            case 403 -> "the key may not use this model: verify the organisation there, or choose another model" + FILE;
            case 404 -> "it knows no such model or address: check model and base_url" + FILE;
            case 413 -> "the picture to begin from is too large for it";
            default -> status < 400
                    ? "it sends the call elsewhere (" + status + "): write its final address as base_url" + FILE
                    : "it does not take the request (" + status + (field.isEmpty() ? "" : ", field " + field)
                            + (code.isEmpty() ? "" : ", " + code) + ")";
        };
    }

    private PlugFailure permanent(String why) {
        return new PlugFailure(PlugFailure.Kind.PERMANENT, server + ": " + why);
    }

    private static Optional<Duration> wait(Reply reply) {
        return reply.header("retry-after-ms")
                .filter(millis -> millis.matches("[0-9]{1,7}"))
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
                .or(reply::retryAfter);
    }

    /** The value of {@code error}; missing where there is none. The status has been said, so a broken body changes nothing. */
    private static JsonNode error(Reply reply) {
        try (InputStream body = reply.body()) {
            return Json.read(body.readNBytes(LONGEST))
                    .map(answer -> answer.path("error"))
                    .orElseGet(MissingNode::getInstance);
        } catch (IOException | PlugFailure unreadable) {
            return MissingNode.getInstance();
        }
    }
}
