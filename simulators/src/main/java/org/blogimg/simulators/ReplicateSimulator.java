package org.blogimg.simulators;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Plays Replicate's HTTP API with SDXL as a versioned and as an official model, and, as a server of its own, the host from
 * which pictures are fetched. It refuses what Replicate refuses.
 */
public final class ReplicateSimulator extends Simulator {
    /** The only token it takes. */
    public static final String TOKEN = "r8_simulated";
    /** The only version it knows. */
    public static final String VERSION = "7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc";
    /** The only model it knows. */
    public static final String MODEL = "stability-ai/sdxl";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ONE = Pattern.compile("/v1/predictions/([a-z0-9]+)(/cancel)?");
    private static final String OFFICIAL = "/v1/models/" + MODEL;
    private static final Instant BEGINNING = Instant.parse("2026-11-01T00:00:00Z");

    private final PictureHost delivery = new PictureHost();
    private final ReplicateBell bell = new ReplicateBell();
    private final Map<String, Prediction> works = new LinkedHashMap<>();
    private final Deque<Consumer<Prediction>> next = new ArrayDeque<>();
    private int polls;
    private int left = Integer.MAX_VALUE;
    private boolean credit = true;
    private boolean strict;

    /** The host of the pictures. */
    public PictureHost delivery() {
        return delivery;
    }

    /** How it rings where a prediction ends that came with a webhook. */
    public ReplicateBell bell() {
        return bell;
    }

    /** All that runs ends now; whoever asked for it is rung for. */
    public void finish() {
        synchronized (this) {
            works.values().forEach(work -> work.left = 0);
        }
        ringForEnded();
    }

    /** A ring is for an end that nobody was told of before. */
    private synchronized void ringForEnded() {
        works.values().stream().filter(work -> work.left <= 0 && !work.rung).forEach(work -> {
            work.rung = true;
            work.webhook.ifPresent(to -> bell.ring(
                    URI.create(to), work.id, json(work, true).toString().getBytes(StandardCharsets.UTF_8)));
        });
    }

    /** A prediction ends at the so manieth question after it; 0: within the answer that begins it, where that waits. */
    public synchronized void polls(int count) {
        polls = count;
    }

    /** So many more are begun; then 429. */
    public synchronized void limit(int count) {
        left = count;
    }

    /** Without credit nothing is begun. */
    public synchronized void credit(boolean there) {
        credit = there;
    }

    /** The model fails on an input that it does not know, as some versions of Cog made it. */
    public synchronized void strict(boolean on) {
        strict = on;
    }

    /** What becomes of the next prediction. */
    public synchronized void next(Consumer<Prediction> change) {
        next.add(change);
    }

    /** As after an hour. */
    public synchronized void removeData() {
        works.values().forEach(work -> work.removed = true);
    }

    /** How many predictions were begun. */
    public synchronized int begun() {
        return works.size();
    }

    /** How many were cancelled. */
    public synchronized long cancelled() {
        return works.values().stream()
                .filter(work -> work.end.equals("canceled"))
                .count();
    }

    /** What came in as input, in order. */
    public synchronized List<JsonNode> inputs() {
        return works.values().stream().map(work -> (JsonNode) work.input).toList();
    }

    @Override
    public void close() {
        delivery.close();
        super.close();
    }

    @Override
    protected synchronized Answer answer(Call call) {
        if (!call.header("authorization").equals(Optional.of("Bearer " + TOKEN))) {
            return problem(401, "Unauthenticated", "You did not pass a valid authentication token");
        }
        String path = call.path().replaceAll("\\?.*", "");
        Matcher one = ONE.matcher(path);
        if (call.method().equals("POST") && path.equals("/v1/predictions")) {
            return create(call, true);
        } else if (call.method().equals("POST") && path.equals(OFFICIAL + "/predictions")) {
            return create(call, false);
        } else if (call.method().equals("GET") && path.equals("/v1/predictions")) {
            return list();
        } else if (one.matches()) {
            return one(call, one);
        } else if (call.method().equals("GET") && path.equals("/v1/webhooks/default/secret")) {
            return Answer.json(200, "{\"key\":\"" + ReplicateBell.SECRET + "\"}");
        } else if (call.method().equals("GET") && path.equals(OFFICIAL)) {
            ObjectNode model =
                    JSON.createObjectNode().put("owner", "stability-ai").put("name", "sdxl");
            model.set("latest_version", ReplicateModel.version());
            return Answer.json(200, model.toString());
        } else if (call.method().equals("GET") && path.equals(OFFICIAL + "/versions/" + VERSION)) {
            return Answer.json(200, ReplicateModel.version().toString());
        }
        return problem(404, "Not found", "The requested resource could not be found.");
    }

    private Answer create(Call call, boolean versioned) {
        JsonNode body = body(call);
        Optional<String> wrong = ReplicateModel.wrong(call, body, versioned);
        if (wrong.isPresent()) {
            return problem(422, "Input validation failed", wrong.get());
        }
        if (!credit) {
            return problem(402, "Insufficient credit", "You have insufficient credit to run this model.");
        }
        if (left-- <= 0) {
            return Answer.json(429, "{\"detail\":\"Request was throttled. Expected available in 7 seconds.\"}")
                    .with("Retry-After", "7");
        }
        Prediction work = new Prediction(works.size(), (ObjectNode) body.get("input"), polls);
        work.webhook = Optional.ofNullable(body.path("webhook").textValue());
        if (strict && ReplicateModel.unknown(work.input).isPresent()) {
            work.fails("Unexpected field '" + ReplicateModel.unknown(work.input).orElseThrow() + "'");
        }
        if (!next.isEmpty()) {
            next.poll().accept(work);
        }
        works.put(work.id, work);
        boolean waits =
                call.header("prefer").map(prefer -> prefer.startsWith("wait")).orElse(false);
        boolean done = waits && work.left <= 0;
        ringForEnded();
        return Answer.json(waits && !done ? 202 : 201, json(work, done).toString());
    }

    private static JsonNode body(Call call) {
        try {
            return JSON.readTree(call.body());
        } catch (IOException broken) {
            return JSON.createObjectNode();
        }
    }

    private Answer list() {
        ObjectNode page = JSON.createObjectNode().putNull("next").putNull("previous");
        ArrayNode results = page.putArray("results");
        List<Prediction> newestFirst = new ArrayList<>(works.values());
        java.util.Collections.reverse(newestFirst);
        newestFirst.stream().limit(100).forEach(work -> results.add(json(work, work.left <= 0)));
        return Answer.json(200, page.toString());
    }

    private Answer one(Call call, Matcher one) {
        Prediction work = works.get(one.group(1));
        boolean cancels = one.group(2) != null;
        if (work == null || !call.method().equals(cancels ? "POST" : "GET")) {
            return problem(404, "Not found", "The requested resource could not be found.");
        }
        if (cancels) {
            if (work.left > 0) {
                work.ends("canceled");
                work.left = 0;
            }
        } else {
            work.left--;
        }
        ringForEnded();
        return Answer.json(200, json(work, work.left <= 0).toString());
    }

    private ObjectNode json(Prediction work, boolean over) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", work.reportedId).put("model", MODEL).put("version", VERSION);
        json.put("status", over ? work.end : work.left == work.whole ? "starting" : "processing");
        json.set("input", work.removed ? JSON.createObjectNode() : work.input);
        json.put("data_removed", work.removed).put("source", "api");
        json.put("created_at", BEGINNING.plusSeconds(work.number).toString());
        json.put("logs", work.removed ? "" : work.logs());
        boolean shown = over && work.end.equals("succeeded") && !work.removed;
        json.set("output", shown ? work.shown(delivery.base()) : JSON.nullNode());
        json.set("error", over ? work.error : JSON.nullNode());
        work.webhook.ifPresent(to -> json.put("webhook", to));
        // Addresses that a client with a token must not follow.
        json.putObject("urls")
                .put("get", delivery.base() + "/stolen/" + work.id)
                .put("cancel", delivery.base() + "/stolen/" + work.id + "/cancel");
        return json;
    }

    private static Answer problem(int status, String title, String detail) {
        ObjectNode problem = JSON.createObjectNode()
                .put("title", title)
                .put("detail", detail)
                .put("status", status);
        return Answer.json(status, problem.toString());
    }
}
