package org.blogimg.simulators;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * ComfyUI: a queue, a history, pictures to be fetched, prompts written into them; each route also under {@code /api}. Work
 * is done once it was asked after so often, and has lain so long, as {@link #asksUntilDone} and {@link #workTakes} say.
 */
public final class ComfyUiSimulator extends Simulator {
    private static final Answer NOTHING = Answer.bytes("text/plain", new byte[0]);
    static final Answer NOT_FOUND =
            new Answer(404, "text/plain", "404: Not Found".getBytes(StandardCharsets.UTF_8), Map.of());

    private final BasicGate gate = new BasicGate();
    private final Map<String, Work> queue = new LinkedHashMap<>();
    private final Map<String, ObjectNode> history = new LinkedHashMap<>();
    private final ComfyFiles files = new ComfyFiles();
    private int number;
    private int asks = 1;
    private Duration takes = Duration.ZERO;
    private boolean old;
    private boolean dropOne;
    private String breaks = "";

    private static final class Work {
        final ArrayNode entry;
        final long begun = System.nanoTime();
        int asked;

        Work(ArrayNode entry) {
            this.entry = entry;
        }
    }

    /** On a free port. */
    public ComfyUiSimulator() {}

    /** @param port 0 for a free one */
    public ComfyUiSimulator(int port) {
        super(port);
    }

    /** From now on only this user is let in, as a proxy before the server would have it. */
    public void onlyFor(String user, String password) {
        gate.close(user, password);
    }

    /** How often work is asked after in vain. */
    public synchronized void asksUntilDone(int times) {
        asks = times;
    }

    /** How long work takes at least. */
    public synchronized void workTakes(Duration time) {
        takes = time;
    }

    /** From now on as an older server: no status in the history. */
    public synchronized void old() {
        old = true;
    }

    /** The work that is done next ends in this exception. */
    public synchronized void breakNext(String exception) {
        breaks = exception;
    }

    /** Loses what a restart loses. */
    public synchronized void restart() {
        queue.clear();
        history.clear();
    }

    /** How many works were taken. */
    public synchronized int begun() {
        return number;
    }

    /** The work that is done next lacks its last picture. */
    public synchronized void dropOneNext() {
        dropOne = true;
    }

    /** How many entries the history has. */
    public synchronized int remembered() {
        return history.size();
    }

    /** How many entries the queue has. */
    public synchronized int queued() {
        return queue.size();
    }

    @Override
    protected Answer answer(Call call) {
        Optional<Answer> refusal = gate.refusal(call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String path = call.path().replaceAll("[?].*", "").replaceFirst("^/api(?=/)", "");
        synchronized (this) {
            return call.method().equals("POST") ? ordered(path, call) : asked(path, call);
        }
    }

    private Answer ordered(String path, Call call) {
        if (path.equals("/upload/image")) {
            return files.upload(call);
        }
        Optional<JsonNode> order = SentJson.object(call);
        if (path.equals("/interrupt")) {
            interrupt(order);
            return NOTHING;
        }
        if (order.isEmpty()) {
            return Answer.empty(500);
        }
        return switch (path) {
            case "/prompt" -> put(order.get());
            case "/queue" -> deleted(order.get(), queue);
            case "/history" -> deleted(order.get(), history);
            default -> NOT_FOUND;
        };
    }

    private Answer asked(String path, Call call) {
        if (path.startsWith("/history/")) {
            return past(path.substring("/history/".length()));
        }
        if (path.startsWith("/object_info")) {
            return Answer.json(
                    200, nodes(path.replaceFirst("^/object_info/?", "")).toString());
        }
        return switch (path) {
            case "/history" -> Answer.json(
                    200, SentJson.MAPPER.valueToTree(history).toString());
            case "/queue" -> Answer.json(200, lists().toString());
            case "/view" -> files.view(call);
            case "/system_stats" -> Answer.json(
                    200,
                    "{\"system\":{\"os\":\"posix\",\"comfyui_version\":\"0.3.0\"},\"devices\":[{\"name\":\"cpu\"}]}");
            default -> NOT_FOUND;
        };
    }

    private Answer put(JsonNode order) {
        JsonNode graph = order.path("prompt");
        if (!graph.isObject()) {
            return Answer.json(
                    400,
                    "{\"error\":{\"type\":\"no_prompt\",\"message\":\"\",\"details\":\"\",\"extra_info\":{}},\"node_errors\":{}}");
        }
        Optional<Answer> refusal = new ComfyGraph(graph).refusal(files.uploads());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String id = String.format("00000000-0000-4000-8000-%012d", ++number);
        ArrayNode entry = SentJson.MAPPER.createArrayNode().add(number).add(id).add(graph);
        entry.addObject().put("client_id", order.path("client_id").asText());
        entry.addArray();
        queue.put(id, new Work(entry));
        return Answer.json(200, "{\"prompt_id\":\"" + id + "\",\"number\":" + number + ",\"node_errors\":{}}");
    }

    private Answer past(String id) {
        Optional<Work> running =
                queue.keySet().stream().findFirst().filter(id::equals).map(queue::get);
        if (running.isPresent() && over(running.get())) {
            queue.remove(id);
            history.put(id, done(id, running.get()));
        }
        ObjectNode answer = SentJson.MAPPER.createObjectNode();
        if (history.containsKey(id)) {
            answer.set(id, history.get(id));
        }
        return Answer.json(200, answer.toString());
    }

    private boolean over(Work work) {
        return work.asked++ >= asks && System.nanoTime() - work.begun >= takes.toNanos();
    }

    private ObjectNode done(String id, Work work) {
        ObjectNode entry = SentJson.MAPPER.createObjectNode();
        entry.set("prompt", work.entry);
        ObjectNode outputs = entry.putObject("outputs");
        String broken = breaks;
        breaks = "";
        if (broken.isEmpty()) {
            ComfyGraph graph = new ComfyGraph(work.entry.path(2));
            graph.deliverers().forEach((node, keeps) -> draw(id + "-" + node, graph, keeps, outputs.putObject(node)));
        }
        if (!old) {
            status(entry.putObject("status"), broken, work.entry.path(2).toString());
        }
        return entry;
    }

    /** The message of an error quotes what the node was given, as the real one does. */
    private static void status(ObjectNode status, String broken, String graph) {
        status.put("status_str", broken.isEmpty() ? "success" : "error").put("completed", broken.isEmpty());
        ArrayNode messages = status.putArray("messages");
        messages.addArray().add("execution_start").addObject();
        if (broken.equals("interrupted")) {
            messages.addArray().add("execution_interrupted").addObject().put("node_type", "KSampler");
        } else if (!broken.isEmpty()) {
            messages.addArray()
                    .add("execution_error")
                    .addObject()
                    .put("node_type", "KSampler")
                    .put("exception_type", broken)
                    .put("exception_message", graph);
        }
    }

    private void draw(String name, ComfyGraph graph, boolean keeps, ObjectNode output) {
        int count = graph.input(
                        "batch_size",
                        graph.input("amount", SentJson.MAPPER.getNodeFactory().numberNode(1)))
                .asInt(1);
        int width = graph.input("width", SentJson.MAPPER.getNodeFactory().numberNode(512))
                .asInt();
        int height = graph.input("height", SentJson.MAPPER.getNodeFactory().numberNode(512))
                .asInt();
        long seed = graph.input("seed", SentJson.MAPPER.getNodeFactory().numberNode(0))
                .asLong();
        ArrayNode images = output.putArray("images");
        int whole = dropOne ? count - 1 : count;
        dropOne = false;
        for (int i = 0; i < whole; i++) {
            String file = "ComfyUI " + name + "_" + i + "_.png";
            String type = keeps ? "output" : "temp";
            files.put(
                    type + "/" + file,
                    TextChunk.in(Pixels.of("png", width, height, seed + i), "prompt", graph.toString()));
            images.addObject().put("filename", file).put("subfolder", "").put("type", type);
        }
    }

    private void interrupt(Optional<JsonNode> order) {
        String wanted = order.map(one -> one.path("prompt_id").asText()).orElse("");
        queue.keySet().stream()
                .findFirst()
                .filter(id -> wanted.isEmpty() || id.equals(wanted))
                .ifPresent(id -> {
                    breaks = "interrupted";
                    history.put(id, done(id, queue.remove(id)));
                });
    }

    private static Answer deleted(JsonNode order, Map<String, ?> entries) {
        order.path("delete").forEach(id -> entries.remove(id.asText()));
        if (order.path("clear").asBoolean()) {
            entries.clear();
        }
        return NOTHING;
    }

    private ObjectNode lists() {
        ObjectNode lists = SentJson.MAPPER.createObjectNode();
        ArrayNode running = lists.putArray("queue_running");
        ArrayNode pending = lists.putArray("queue_pending");
        queue.values().forEach(work -> (running.isEmpty() ? running : pending).add(work.entry));
        return lists;
    }

    private static ObjectNode nodes(String only) {
        ObjectNode all = SentJson.MAPPER.createObjectNode();
        new TreeMap<>(ComfyGraph.NODES).forEach((type, inputs) -> {
            if (only.isEmpty() || only.equals(type)) {
                ObjectNode required = all.putObject(type).putObject("input").putObject("required");
                inputs.forEach(required::putArray);
            }
        });
        if (all.has("CheckpointLoaderSimple")) {
            all.withObject("/CheckpointLoaderSimple/input/required")
                    .putArray("ckpt_name")
                    .addArray()
                    .add(ComfyGraph.MODEL);
        }
        return all;
    }
}
