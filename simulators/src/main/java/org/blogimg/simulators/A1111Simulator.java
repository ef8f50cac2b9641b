package org.blogimg.simulators;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * AUTOMATIC1111's {@code /sdapi/v1}: synchronous, one drawing at a time, its prompt written into the picture unless it is
 * told not to. {@link #imitation()} plays stable-diffusion.cpp's: no progress, no interruption, {@code info} no JSON.
 */
public final class A1111Simulator extends Simulator {
    private static final Set<String> TEXTS = Set.of("prompt", "negative_prompt", "sampler_name", "scheduler");
    private static final Set<String> INTEGERS = Set.of("seed", "steps", "width", "height", "batch_size", "n_iter");
    private static final Set<String> NUMBERS = Set.of("cfg_scale", "denoising_strength");
    private static final String NOT_FOUND = "{\"detail\":\"Not Found\"}";
    private static final String API = "/sdapi/v1";

    private final BasicGate gate = new BasicGate();
    private final Object lock = new Object();
    private final AtomicLong works = new AtomicLong();
    private final Map<String, Function<Call, Answer>> routes = Map.of(
            "POST /txt2img", call -> drawing(call, false),
            "POST /img2img", call -> drawing(call, true),
            "GET /samplers",
                    call -> Answer.json(200, "[" + named("name", "Euler") + "," + named("name", "DPM++ 2M") + "]"),
            "GET /schedulers", call -> Answer.json(200, "[" + named("name", "automatic") + "]"),
            "GET /sd-models", call -> Answer.json(200, "[" + named("title", "sdxl.safetensors [31e35c80fc]") + "]"),
            "GET /options", call -> Answer.json(200, "{\"sd_model_checkpoint\":\"sdxl.safetensors [31e35c80fc]\"}"),
            "GET /progress", call -> progress(),
            "POST /interrupt", call -> interrupted());

    private volatile boolean dropOne;
    private volatile boolean imitation;
    private volatile boolean sheet;
    private volatile boolean interruptNext;
    private volatile boolean interrupted;

    /** On a free port. */
    public A1111Simulator() {}

    /** @param port 0 for a free one */
    public A1111Simulator(int port) {
        super(port);
    }

    /** From now on only this user is let in. */
    public void onlyFor(String user, String password) {
        gate.close(user, password);
    }

    /** From now on as stable-diffusion.cpp imitates it. */
    public void imitation() {
        imitation = true;
    }

    /** From now on a sheet of all variants comes before them. */
    public void sheetFirst() {
        sheet = true;
    }

    /** How many drawings were begun. */
    public long drawn() {
        return works.get();
    }

    /** The next drawing lacks its last picture. */
    public void dropOneNext() {
        dropOne = true;
    }

    /** Somebody stops the next drawing: it comes all the same, half done. */
    public void interruptNext() {
        interruptNext = true;
    }

    @Override
    protected Answer answer(Call call) {
        Optional<Answer> refusal = gate.refusal(call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String path = call.path().replaceAll("[?].*", "");
        boolean lacking = imitation && (path.equals(API + "/progress") || path.equals(API + "/interrupt"));
        if (!path.startsWith(API + "/") || lacking) {
            return Answer.json(404, NOT_FOUND);
        }
        String route = call.method() + " " + path.substring(API.length());
        return routes.getOrDefault(route, unknown -> Answer.json(404, NOT_FOUND))
                .apply(call)
                .with("X-Process-Time", "0.01");
    }

    private Answer drawing(Call call, boolean fromPicture) {
        Optional<JsonNode> asked = SentJson.object(call);
        if (asked.isEmpty() || !call.header("content-type").orElse("").startsWith("application/json")) {
            return invalid("body");
        }
        JsonNode order = asked.get();
        Optional<String> wrong = SentJson.noText(order, TEXTS)
                .or(() -> SentJson.noInteger(order, INTEGERS))
                .or(() -> SentJson.noNumber(order, NUMBERS));
        if (wrong.isPresent()) {
            return invalid(wrong.get());
        }
        Optional<Answer> refused = refusal(order, fromPicture);
        if (refused.isPresent()) {
            return refused.get();
        }
        synchronized (lock) {
            interrupted = interruptNext;
            interruptNext = false;
            return drawn(order, works.incrementAndGet());
        }
    }

    private static Optional<Answer> refusal(JsonNode order, boolean fromPicture) {
        String sampler = order.path("sampler_name").asText("Euler");
        if (!Set.of("Euler", "DPM++ 2M").contains(sampler)) {
            return Optional.of(error(404, "HTTPException", "Sampler not found"));
        }
        String model =
                order.path("override_settings").path("sd_model_checkpoint").asText("sdxl.safetensors");
        if (!model.startsWith("sdxl")) {
            return Optional.of(error(404, "HTTPException", "Model not found"));
        }
        if (fromPicture && !order.path("init_images").isArray()) {
            return Optional.of(error(404, "HTTPException", "Init image not found"));
        }
        for (JsonNode picture : order.path("init_images")) {
            if (!base64(picture.asText())) {
                return Optional.of(error(500, "HTTPException", "Invalid encoded image"));
            }
        }
        boolean huge =
                order.path("width").asInt(512) > 4_096 || order.path("height").asInt(512) > 4_096;
        return huge ? Optional.of(error(500, "OutOfMemoryError", "")) : Optional.empty();
    }

    private static boolean base64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private Answer drawn(JsonNode order, long work) {
        int count = order.path("batch_size").asInt(1) * order.path("n_iter").asInt(1);
        long given = order.path("seed").asLong(-1);
        long seed = given < 0 ? work : given;
        List<Long> seeds = new ArrayList<>();
        ObjectNode answer = SentJson.MAPPER.createObjectNode();
        ArrayNode images = answer.putArray("images");
        if (sheet && count > 1) {
            images.add(picture(order, 0));
        }
        int whole = dropOne ? count - 1 : count;
        dropOne = false;
        for (int i = 0; i < whole; i++) {
            seeds.add(seed + i);
            images.add(picture(order, seed + i));
        }
        answer.set("parameters", order);
        answer.put("info", imitation ? "Steps: 25, Seed: " + seed : info(order, seeds, work));
        return Answer.json(200, answer.toString());
    }

    private String info(JsonNode order, List<Long> seeds, long work) {
        ObjectNode info = SentJson.MAPPER.createObjectNode();
        info.put("prompt", order.path("prompt").asText()).put("seed", seeds.get(0));
        seeds.forEach(info.putArray("all_seeds")::add);
        info.put("index_of_first_image", sheet && seeds.size() > 1 ? 1 : 0);
        info.putArray("infotexts").add(order.path("prompt").asText() + "\nSteps: 25, Seed: " + seeds.get(0));
        return info.put("job_timestamp", timestamp(work)).toString();
    }

    private String picture(JsonNode order, long seed) {
        byte[] png = Pixels.of(
                "png", order.path("width").asInt(512), order.path("height").asInt(512), seed);
        boolean told = order.path("override_settings").path("enable_pnginfo").asBoolean(true);
        boolean leaks = imitation || told;
        String text = order.path("prompt").asText();
        return Base64.getEncoder().encodeToString(leaks ? TextChunk.in(png, "parameters", text) : png);
    }

    private Answer progress() {
        return Answer.json(
                200,
                "{\"progress\":0,\"eta_relative\":0,\"state\":{\"job\":\"\",\"job_no\":0,\"job_count\":0,"
                        + "\"job_timestamp\":\"" + timestamp(works.get())
                        + "\",\"sampling_step\":0,\"sampling_steps\":25,"
                        + "\"skipped\":false,\"interrupted\":" + interrupted
                        + "},\"current_image\":null,\"textinfo\":null}");
    }

    private Answer interrupted() {
        interrupted = true;
        return Answer.json(200, "{}");
    }

    private static String timestamp(long work) {
        return "20260101" + String.format("%06d", work);
    }

    private static String named(String key, String name) {
        return "{\"" + key + "\":\"" + name + "\"}";
    }

    private static Answer invalid(String field) {
        return Answer.json(
                422,
                "{\"detail\":[{\"loc\":[\"body\",\"" + field + "\"],\"msg\":\"wrong type\",\"type\":\"type_error\"}]}");
    }

    private static Answer error(int status, String error, String detail) {
        return Answer.json(
                status, "{\"error\":\"" + error + "\",\"detail\":\"" + detail + "\",\"body\":\"\",\"errors\":\"\"}");
    }
}
