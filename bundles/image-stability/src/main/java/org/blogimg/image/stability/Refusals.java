package org.blogimg.image.stability;

import java.io.IOException;
import java.io.InputStream;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Generation;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Json;
import org.blogimg.kit.Trouble;

/** What an answer that is no success means. Of its text only the error's name is used: the rest may quote the prompt. */
final class Refusals {
    private static final String FILE = " in etc/" + StabilitySwitch.PID + ".cfg";
    private static final String DECLINED = "content_moderation";
    private static final int LONGEST = 64 * 1024;

    private Refusals() {}

    /** Declined for its content, which is not charged; anything else is thrown. */
    static Generation.Refused of(Reply reply) {
        String name = name(reply);
        if (name.equals(DECLINED)) {
            return new Generation.Refused(DECLINED, "Stability AI declines this picture under its content rules");
        }
        int status = reply.status();
        if (Trouble.busy(reply)) {
            throw Trouble.later("Stability AI", reply);
        }
        if (Trouble.open(status)) {
            throw new PlugFailure(PlugFailure.Kind.UNKNOWN, "Stability AI failed (" + status + ")");
        }
        throw Trouble.forGood("Stability AI: " + mend(status, name));
    }

    private static String mend(int status, String name) {
        return switch (status) {
            case 401 -> "it does not accept the key: check .api_key" + FILE;
            case 402 -> "the account has no credit left: top it up there";
            case 403 -> "the key may not use this model: check its rights there, or choose another model" + FILE;
            case 404 -> "it knows no such address: check model and base_url" + FILE;
            case 413 -> "the picture to begin from is too large for it";
            default -> status < 400
                    ? "it sends the call elsewhere (" + status + "): write its final address as base_url" + FILE
                    : "it does not take the request (" + status + (name.isEmpty() ? "" : ", " + name) + ")";
        };
    }

    /** Only what is shaped like a name. The status has been said, so a broken body changes nothing. */
    private static String name(Reply reply) {
        try (InputStream body = reply.body()) {
            return Json.read(body.readNBytes(LONGEST))
                    .map(error -> Trouble.code(error.path("name").asText()))
                    .orElse("");
        } catch (IOException | PlugFailure unreadable) {
            return "";
        }
    }
}
