package org.blogimg.testkit.broken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.Pixels;
import org.blogimg.simulators.Simulator;

/** A small picture service: it draws at once, or holds the work until it is asked after. */
final class SampleService extends Simulator {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> held = new HashMap<>();
    private int begun;
    private boolean refuse;
    private boolean drop;
    private boolean hold;

    synchronized int begun() {
        return begun;
    }

    synchronized void refuseNext() {
        refuse = true;
    }

    synchronized void dropOneNext() {
        drop = true;
    }

    synchronized void holdNext() {
        hold = true;
    }

    @Override
    protected synchronized Answer answer(Call call) {
        String[] path = call.path().replaceAll("[?].*", "").split("/", -1);
        return switch (call.method() + " " + path[1]) {
            case "POST draw" -> draw(call);
            case "GET drawings" -> work(path[2]);
            case "GET orders" -> order(path[2]);
            case "POST cancel" -> cancelled(path[2]);
            case "GET self" -> Answer.json(200, "{\"ok\":true}");
            default -> Answer.json(404, "{}");
        };
    }

    private Answer draw(Call call) {
        JsonNode order;
        try {
            order = JSON.readTree(call.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (refuse) {
            refuse = false;
            return Answer.json(400, "{\"refused\":\"nsfw\",\"why\":" + order.path("prompt") + "}");
        }
        begun++;
        held.put("w" + begun, order);
        if (hold) {
            hold = false;
            return Answer.json(202, "{\"pending\":\"w" + begun + "\"}");
        }
        return pictures(order);
    }

    private Answer order(String job) {
        String work = held.entrySet().stream()
                .filter(each -> each.getValue().path("job").asText().equals(job))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return Answer.json(200, "{\"pending\":\"" + work + "\"}");
    }

    private Answer work(String id) {
        JsonNode order = held.get(id);
        return order == null ? Answer.json(404, "{}") : pictures(order);
    }

    private Answer cancelled(String id) {
        held.remove(id);
        return Answer.json(200, "{}");
    }

    private Answer pictures(JsonNode order) {
        int count = order.path("count").asInt(1) - (drop ? 1 : 0);
        drop = false;
        ObjectNode answer = JSON.createObjectNode();
        var list = answer.putArray("pictures");
        for (int i = 0; i < count; i++) {
            byte[] png = Pixels.of(
                    "png",
                    order.path("width").asInt(),
                    order.path("height").asInt(),
                    order.path("seed").asLong() + i);
            list.add(Base64.getEncoder().encodeToString(png));
        }
        return Answer.json(200, answer.toString());
    }
}
