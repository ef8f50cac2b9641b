package org.blogimg.image.replicate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.JobId;
import org.blogimg.api.image.Rings;
import org.blogimg.kit.Json;
import org.blogimg.kit.Unusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replicate's webhooks, signed as Standard Webhooks has it. Of what is signed only the prediction's id is read. Job and
 * count stand in the address, which nobody signs: with another's id they make a reference that no job waits for.
 */
final class Bell {
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final Pattern WORK = Pattern.compile("([1-4])-([A-Za-z0-9][A-Za-z0-9_-]{0,63})");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern ID = Pattern.compile("[!-~]{1,200}");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int LONGEST_BODY = 256 * 1024;
    private static final int LONGEST_HEADER = 2_000;
    private static final int MOST_REMEMBERED = 10_000;
    /** Replicate rings again where it had no good answer; a copy that somebody else sends is soon worth nothing. */
    private static final int MOST_TIMES = 10;

    private final Settings.Doorbell door;
    private final Clock clock;
    private final Map<String, Integer> heard = new LinkedHashMap<>();

    Bell(Settings.Doorbell door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    /** Where Replicate is to ring for that work. */
    String address(JobId job, int count) {
        return door.house() + Rings.PATH + "?provider=" + ReplicateProvider.ID + "&work=" + count + "-" + job;
    }

    Optional<String> heard(Rings.Ring ring) {
        Matcher work = WORK.matcher(ring.work());
        String id = ring.headers().getOrDefault("webhook-id", "");
        String time = ring.headers().getOrDefault("webhook-timestamp", "");
        String signatures = ring.headers().getOrDefault("webhook-signature", "");
        if (!work.matches() || !ID.matcher(id).matches() || !recent(time) || signatures.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        byte[] body = body(ring);
        if (!signed(id + "." + time + ".", body, signatures) || !again(id)) {
            return Optional.empty();
        }
        return Json.read(body)
                .map(prediction -> prediction.path("id"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(Reference::isId)
                .map(prediction -> new Reference(Integer.parseInt(work.group(1)), prediction, new JobId(work.group(2)))
                        .toString());
    }

    private boolean recent(String time) {
        return SECONDS.matcher(time).matches()
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time)) <= TOLERANCE.toSeconds();
    }

    /** One byte too many is no body that Replicate sends, and no signature fits what is cut off. */
    private static byte[] body(Rings.Ring ring) {
        try (InputStream in = ring.body().open()) {
            return in.readNBytes(LONGEST_BODY + 1);
        } catch (IOException broken) {
            return new byte[0];
        }
    }

    /** Several signatures stand there while a secret is being changed; each is compared whole. */
    private boolean signed(String head, byte[] body, String signatures) {
        byte[] own;
        try {
            own = Base64.getEncoder().encode(sign(door.key(), head, body));
        } catch (IllegalArgumentException | GeneralSecurityException unusable) {
            LOG.debug("No webhook of Replicate can be verified: {}", unusable.getMessage());
            return false;
        }
        boolean any = false;
        for (String each : signatures.split(" ", -1)) {
            byte[] theirs = each.getBytes(StandardCharsets.UTF_8);
            boolean version = each.startsWith("v1,");
            any |= version && MessageDigest.isEqual(own, Arrays.copyOfRange(theirs, "v1,".length(), theirs.length));
        }
        return any;
    }

    private static byte[] sign(byte[] key, String head, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(head.getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(body);
    }

    private synchronized boolean again(String id) {
        boolean fresh = heard.merge(id, 1, Integer::sum) <= MOST_TIMES;
        if (heard.size() > MOST_REMEMBERED) {
            heard.remove(heard.keySet().iterator().next());
        }
        return fresh;
    }

    /** The key as Replicate gives it: {@code whsec_} and base64. */
    static byte[] key(String secret) {
        String mend =
                "what it points to must hold the signing secret, such as whsec_... (GET /v1/webhooks/default/secret)";
        if (!secret.startsWith("whsec_")) {
            throw new Unusable(".webhook_secret", mend);
        }
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            if (key.length >= 16) {
                return key;
            }
        } catch (IllegalArgumentException broken) {
            throw new Unusable(".webhook_secret", mend, broken);
        }
        throw new Unusable(".webhook_secret", mend);
    }
}
