package org.blogimg.simulators;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * OpenAI's images API as three servers really answer it: OpenAI, which refuses what it does not know; LocalAI, which reads
 * a negative prompt after a bar and answers with addresses; stable-diffusion.cpp, which takes anything, reads JSON out of
 * the prompt, and reports errors as strings.
 */
public final class OpenAiImagesSimulator extends Simulator {
    /** What the key of a well behaved client is. */
    public static final String KEY = "sk-simulated";
    /** A prompt with this word is declined. */
    public static final String DECLINED = "forbidden";

    /** Whose server it plays. */
    public enum Make {
        OPENAI,
        LOCALAI,
        SD_CPP
    }

    /**
     * What a call came down to after the server had read it.
     *
     * @param scene the prompt without what steers the server
     * @param without the negative prompt
     * @param seed empty where none was given
     * @param from the picture to begin from, as it came; empty for none
     * @param strength how far to leave it; empty where none was given
     */
    public record Understood(
            String scene, String without, Optional<Long> seed, String size, int count, byte[] from, String strength) {}

    private static final Set<String> GENERATION = Set.of(
            "prompt",
            "model",
            "n",
            "size",
            "quality",
            "response_format",
            "output_format",
            "output_compression",
            "background",
            "moderation",
            "style",
            "user",
            "stream",
            "partial_images");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Make make;
    private final OpenAiAnswers answers;
    private final AtomicLong allowed = new AtomicLong(Long.MAX_VALUE);
    private final List<Understood> understood = new CopyOnWriteArrayList<>();
    private volatile boolean quotaLeft = true;

    public OpenAiImagesSimulator(Make make) {
        this(make, 0);
    }

    /** @param port 0 for a free one */
    public OpenAiImagesSimulator(Make make, int port) {
        super(port);
        this.make = make;
        this.answers = new OpenAiAnswers(make, host());
    }

    /** The address as configuration names it. */
    public String address() {
        return base() + "/v1";
    }

    /** The server's reading of each picture call that it took. */
    public List<Understood> understood() {
        return List.copyOf(understood);
    }

    /** After that many more picture calls each is answered 429 with {@code Retry-After: 7}. */
    public void allow(long calls) {
        allowed.set(calls);
    }

    /** Addresses of pictures name this host (HOST:PORT) in place of the server's own. */
    public void pictureHost(String host) {
        answers.pictureHost(host);
    }

    /** That many of the wanted pictures are left out of each answer. */
    public void leaveOut(int pictures) {
        answers.leaveOut(pictures);
    }

    /** Whether the account may still spend. */
    public void quotaLeft(boolean left) {
        quotaLeft = left;
    }

    /** Pictures that lie on the server for anybody who knows their address. */
    public int kept() {
        return answers.kept();
    }

    @Override
    protected Answer answer(Call call) {
        String path = call.path().replaceAll("\\?.*", "");
        if (path.startsWith("/generated-images/") || path.startsWith("/files/")) {
            return answers.file(path);
        }
        if (!letIn(call)) {
            return error(401, "invalid_api_key", "Incorrect API key provided.", "");
        }
        return switch (call.method() + " " + path) {
            case "GET /v1/models" -> answers.models();
            case "POST /v1/images/generations" -> limited(() -> generation(call));
            case "POST /v1/images/edits" -> make == Make.LOCALAI ? notThere() : limited(() -> edit(call));
            default -> notThere();
        };
    }

    private boolean letIn(Call call) {
        boolean bearer = call.header("authorization").orElse("").equals("Bearer " + KEY);
        return switch (make) {
            case OPENAI -> bearer;
            case LOCALAI -> bearer
                    || call.header("x-api-key").orElse("").equals(KEY)
                    || call.header("xi-api-key").orElse("").equals(KEY);
            case SD_CPP -> true;
        };
    }

    private Answer limited(Supplier<Answer> work) {
        if (!quotaLeft) {
            return error(429, "insufficient_quota", "You exceeded your current quota.", "");
        }
        return allowed.getAndDecrement() > 0
                ? work.get()
                : error(429, "rate_limit_exceeded", "Rate limit reached.", "").with("Retry-After", "7");
    }

    private Answer generation(Call call) {
        JsonNode body;
        try {
            body = JSON.readTree(call.body());
        } catch (IOException broken) {
            return make == Make.SD_CPP
                    ? Answer.json(500, "{\"error\":\"server_error\",\"message\":\"parse error\"}")
                    : error(400, "", "We could not parse the JSON body of your request.", "");
        }
        return switch (make) {
            case OPENAI -> openAi(body);
            case LOCALAI -> localAi(body);
            case SD_CPP -> sdCpp(
                    body.path("prompt").asText(),
                    body.path("size").asText(),
                    body.path("n").asInt(1),
                    no());
        };
    }

    private Answer openAi(JsonNode body) {
        for (var names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!GENERATION.contains(name)) {
                return unknown(name);
            }
        }
        Optional<Answer> refused = OpenAiRules.check(body, this::error);
        return refused.orElseGet(() -> drawn(
                new Understood(
                        body.path("prompt").asText(),
                        "",
                        Optional.empty(),
                        body.path("size").asText("1024x1024"),
                        body.path("n").asInt(1),
                        no(),
                        ""),
                body.path("response_format").asText(OpenAiRules.gpt(body) ? "b64_json" : "url")));
    }

    private Answer unknown(String name) {
        return error(400, "unknown_parameter", "Unknown parameter: '" + name + "'.", name);
    }

    private Answer localAi(JsonNode body) {
        if (body.path("model").asText().isEmpty()) {
            return error(400, "", "Bad Request", "");
        }
        String size =
                body.path("size").asText().contains("x") ? body.path("size").asText() : "512x512";
        if (!size.matches("[0-9]+x[0-9]+")) {
            return error(500, "", "invalid value for 'size'", "");
        }
        String[] prompt = body.path("prompt").asText().split("\\|", -1);
        return drawn(
                new Understood(
                        prompt[0],
                        prompt.length > 1 ? prompt[1] : "",
                        body.has("seed") ? Optional.of(body.path("seed").asLong()) : Optional.empty(),
                        size,
                        Math.max(1, body.path("n").asInt(1)),
                        body.has("file")
                                ? Base64.getDecoder().decode(body.path("file").asText())
                                : no(),
                        ""),
                body.path("response_format").asText("url"));
    }

    private Answer sdCpp(String prompt, String size, int count, byte[] from) {
        if (prompt.isEmpty()) {
            return Answer.json(400, "{\"error\":\"prompt required\"}");
        }
        Optional<JsonNode> arguments = ExtraArguments.in(prompt);
        if (arguments.isPresent() && !arguments.get().isObject()) {
            return Answer.json(400, "{\"error\":\"invalid sd_cpp_extra_args\"}");
        }
        JsonNode given = arguments.orElse(JsonNodeFactory.instance.objectNode());
        return drawn(
                new Understood(
                        ExtraArguments.without(prompt),
                        given.path("negative_prompt").asText(),
                        given.has("seed") ? Optional.of(given.path("seed").asLong()) : Optional.empty(),
                        size.matches("[0-9]+x[0-9]+") ? size : "512x512",
                        Math.max(1, count),
                        from,
                        given.path("strength").asText()),
                "b64_json");
    }

    private Answer edit(Call call) {
        Optional<Parts> form = Parts.of(call);
        if (form.isEmpty()) {
            return make == Make.SD_CPP
                    ? Answer.json(400, "{\"error\":\"Content-Type must be multipart/form-data\"}")
                    : error(400, "", "Content-Type must be multipart/form-data.", "");
        }
        Parts parts = form.get();
        Optional<byte[]> image = parts.file("image[]").or(() -> parts.file("image"));
        if (image.isEmpty()) {
            return make == Make.SD_CPP
                    ? Answer.json(400, "{\"error\":\"at least one image[] required\"}")
                    : error(400, "missing_required_parameter", "Missing required parameter: 'image'.", "image");
        }
        int count = parts.has("n") ? Integer.parseInt(parts.text("n")) : 1;
        if (make == Make.SD_CPP) {
            return sdCpp(parts.text("prompt"), parts.text("size"), count, image.get());
        }
        return openAiEdit(parts, image.get(), count);
    }

    private Answer openAiEdit(Parts parts, byte[] image, int count) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        parts.fields().forEach(body::put);
        body.put("n", count);
        if (body.has("input_fidelity") && !body.path("model").asText().matches("gpt-image-1(\\.5)?")) {
            return unknown("input_fidelity");
        }
        if (body.has("response_format") && OpenAiRules.gpt(body)) {
            return unknown("response_format");
        }
        String fidelity = body.path("input_fidelity").asText();
        return OpenAiRules.check(body.without("input_fidelity"), this::error)
                .orElseGet(() -> drawn(
                        new Understood(
                                parts.text("prompt"), "", Optional.empty(), parts.text("size"), count, image, fidelity),
                        "b64_json"));
    }

    private Answer drawn(Understood call, String format) {
        if (call.scene().contains(DECLINED) && make == Make.OPENAI) {
            return error(400, OpenAiRules.DECLINED, "Your request was rejected: " + call.scene(), "");
        }
        understood.add(call);
        return answers.drawn(call, format);
    }

    private Answer error(int status, String code, String message, String field) {
        return answers.error(status, code, message, field);
    }

    private Answer notThere() {
        return make == Make.SD_CPP ? Answer.empty(404) : error(404, "", "Not found", "");
    }

    private static byte[] no() {
        return new byte[0];
    }
}
