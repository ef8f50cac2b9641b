package org.blogimg.image.replicate;

import java.time.Duration;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Reply;
import org.jspecify.annotations.Nullable;

/** What a status other than 2xx means. The body is not read: it may quote the prompt. */
final class Troubles {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private Troubles() {}

    /**
     * A 503 that names no wait is also what a gateway says after the request went up: where that began work, it is as
     * open as with any other fault.
     *
     * @param effect whether the request begins work, so that a fault of the server leaves open whether it did
     */
    static PlugFailure of(Reply reply, boolean effect) {
        int status = reply.status();
        boolean notDone = status == 503 && (!effect || reply.retryAfter().isPresent());
        if (status == 425 || status == 429 || notDone) {
            String why = status == 503 ? "is not ready" : "asks for fewer requests";
            return new PlugFailure(PlugFailure.Kind.RETRY, "Replicate " + why, wait(reply), null);
        }
        if (status >= 500 || status == 408) {
            PlugFailure.Kind kind = effect ? PlugFailure.Kind.UNKNOWN : PlugFailure.Kind.RETRY;
            return new PlugFailure(kind, "Replicate answered " + status, wait(reply), null);
        }
        return new PlugFailure(PlugFailure.Kind.PERMANENT, "Replicate " + mend(status));
    }

    private static String mend(int status) {
        return switch (status) {
            case 401 -> "does not accept the token: put a valid one where .api_key of etc/" + ReplicateOpener.PID
                    + ".cfg points to";
            case 402 -> "says that its account has no credit left: add credit there";
            case 403 -> "does not allow this token to do that: look at the token's account and the model's licence";
            case 404 -> "knows no such model or prediction: look at model in etc/" + ReplicateOpener.PID
                    + ".cfg; a model that is not official needs its version";
            case 422 -> "does not take the version or an input: run blogimg:provider-test, look at model, inputs and the"
                    + " names of inputs in etc/" + ReplicateOpener.PID + ".cfg";
            default -> status >= 300 && status < 400
                    ? "sends us elsewhere (" + status + "), where we do not go: look at base_url"
                    : "refused the request (" + status + ")";
        };
    }

    private static @Nullable Duration wait(Reply reply) {
        return reply.retryAfter()
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .orElse(null);
    }
}
