package org.blogimg.simulators;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Stability AI's v2beta API: core, ultra and sd3, each with the fields it takes and no other; one picture a call, as bytes
 * or as JSON; a blurred picture with status 200 where the result is filtered; a balance that is spent.
 */
public final class StabilitySimulator extends Simulator {
    /** What the key of a well behaved client is. */
    public static final String KEY = "sk-simulated";
    /** A prompt with this word is refused before anything is drawn, and not charged. */
    public static final String DECLINED = "forbidden";
    /** A prompt with this word is drawn, charged, and delivered blurred. */
    public static final String FILTERED = "blurred";

    private static final String GENERATE = "/v2beta/stable-image/generate/";
    private static final int HALF_CREDITS_OF_A_MODEST_ACCOUNT = 200;

    private final AtomicLong allowed = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger halfCredits = new AtomicInteger(HALF_CREDITS_OF_A_MODEST_ACCOUNT);
    private final AtomicInteger ids = new AtomicInteger();
    private final List<Map<String, String>> understood = new CopyOnWriteArrayList<>();

    public StabilitySimulator() {
        this(0);
    }

    /** @param port 0 for a free one */
    public StabilitySimulator(int port) {
        super(port);
    }

    /** After that many more calls each is answered 429 with {@code Retry-After: 7}. */
    public void allow(long calls) {
        allowed.set(calls);
    }

    /** What is left on the account. */
    public double credits() {
        return halfCredits.get() / 2.0;
    }

    public void credits(double left) {
        halfCredits.set((int) Math.round(left * 2));
    }

    /** The plain fields of each call that was drawn, with {@code endpoint}, and {@code image} where one came. */
    public List<Map<String, String>> understood() {
        return List.copyOf(understood);
    }

    @Override
    protected Answer answer(Call call) {
        if (!call.header("authorization").orElse("").equals("Bearer " + KEY)) {
            return error(401, "unauthorized", "authorization: invalid or missing header value");
        }
        if (call.method().equals("GET") && call.path().equals("/v1/user/balance")) {
            ObjectNode balance = JsonNodeFactory.instance.objectNode().put("credits", credits());
            return Answer.json(200, balance.toString());
        }
        if (!call.method().equals("POST") || !call.path().startsWith(GENERATE)) {
            return error(404, "not_found", "no such path");
        }
        if (allowed.getAndDecrement() <= 0) {
            return error(429, "rate_limit_exceeded", "150 requests in 10 seconds")
                    .with("Retry-After", "7");
        }
        return generate(call, call.path().substring(GENERATE.length()));
    }

    private Answer generate(Call call, String endpoint) {
        Optional<Parts> form = Parts.of(call);
        if (!StabilityRules.ENDPOINTS.contains(endpoint)) {
            return error(404, "not_found", "no such path");
        }
        if (form.isEmpty()) {
            return error(400, "bad_request", "content-type: must be multipart/form-data");
        }
        String accept = call.header("accept").orElse("");
        if (!accept.equals("image/*") && !accept.equals("application/json")) {
            return error(400, "bad_request", "accept: must be image/* or application/json");
        }
        Optional<String> refused = StabilityRules.refuses(endpoint, form.get());
        if (refused.isPresent()) {
            return error(400, "bad_request", refused.get());
        }
        String prompt = form.get().text("prompt");
        if (prompt.contains(DECLINED)) {
            return error(403, "content_moderation", "Your request was flagged: " + prompt);
        }
        int cost = StabilityRules.halfCredits(endpoint, form.get());
        if (halfCredits.get() < cost) {
            return error(402, "payment_required", "You lack sufficient credits.");
        }
        halfCredits.addAndGet(-cost);
        return drawn(endpoint, form.get(), accept);
    }

    private Answer drawn(String endpoint, Parts form, String accept) {
        Map<String, String> fields = form.fields();
        fields.put("endpoint", endpoint);
        form.file("image").ifPresent(image -> fields.put("image", image.length + " bytes"));
        understood.add(Map.copyOf(fields));
        long seed = fields.getOrDefault("seed", "0").equals("0") ? 343_940_597L : Long.parseLong(fields.get("seed"));
        int[] size = StabilityRules.size(fields.getOrDefault("aspect_ratio", "1:1"));
        String format = fields.getOrDefault("output_format", "png");
        // The JDK writes no WebP.
        byte[] picture = Pixels.of(format.equals("jpeg") ? "jpeg" : "png", size[0], size[1], seed);
        String finish = form.text("prompt").contains(FILTERED) ? "CONTENT_FILTERED" : "SUCCESS";
        if (accept.equals("application/json")) {
            ObjectNode answer = JsonNodeFactory.instance
                    .objectNode()
                    .put("image", Base64.getEncoder().encodeToString(picture))
                    .put("finish_reason", finish)
                    .put("seed", seed);
            return Answer.json(200, answer.toString());
        }
        return Answer.bytes("image/" + format, picture)
                .with("finish-reason", finish)
                .with("seed", Long.toString(seed));
    }

    private Answer error(int status, String name, String... errors) {
        ObjectNode error = JsonNodeFactory.instance
                .objectNode()
                .put("id", "error-" + ids.incrementAndGet())
                .put("name", name);
        for (String text : errors) {
            error.withArray("errors").add(text);
        }
        return Answer.json(status, error.toString());
    }
}
