package org.blogimg.simulators;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The answers of {@link OpenAiImagesSimulator}, each in the form of the server it plays. */
final class OpenAiAnswers {
    private final OpenAiImagesSimulator.Make make;
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicInteger names = new AtomicInteger();
    private volatile String pictureHost;
    private volatile int fewer;

    OpenAiAnswers(OpenAiImagesSimulator.Make make, String host) {
        this.make = make;
        this.pictureHost = host;
    }

    void pictureHost(String host) {
        pictureHost = host;
    }

    void leaveOut(int pictures) {
        fewer = pictures;
    }

    int kept() {
        return kept.size();
    }

    Answer file(String path) {
        byte[] bytes = kept.get(path);
        return bytes == null ? Answer.empty(404) : Answer.bytes("image/png", bytes);
    }

    Answer models() {
        List<String> ids =
                switch (make) {
                    case OPENAI -> OpenAiRules.MODELS;
                    case LOCALAI -> List.of("sd-1.5", "flux.1-dev");
                    case SD_CPP -> List.of("sd-cpp-local");
                };
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        ArrayNode data = list.putArray("data");
        ids.forEach(id -> data.addObject().put("id", id).put("object", "model"));
        return Answer.json(200, list.toString());
    }

    Answer drawn(OpenAiImagesSimulator.Understood call, String format) {
        String[] sides = (call.size().matches("[0-9]+x[0-9]+") ? call.size() : "1024x1024").split("x", -1);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("created", 1_790_000_000L);
        ArrayNode data = answer.putArray("data");
        for (int i = 0; i < call.count() - fewer; i++) {
            long first = call.seed().orElse(call.scene().hashCode() & 0xffffL);
            long seed = make == OpenAiImagesSimulator.Make.LOCALAI ? first : first + i;
            byte[] png = Pixels.of("png", Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), seed);
            boolean tells = make == OpenAiImagesSimulator.Make.SD_CPP;
            picture(data.addObject(), tells ? Told.in(png, "parameters", call.scene()) : png, format);
        }
        extras(answer, call);
        return Answer.json(200, answer.toString());
    }

    private void picture(ObjectNode item, byte[] png, String format) {
        if (format.equals("b64_json")) {
            item.put("b64_json", Base64.getEncoder().encodeToString(png));
            return;
        }
        String folder = make == OpenAiImagesSimulator.Make.LOCALAI ? "/generated-images/" : "/files/";
        String path = folder + "b64" + names.incrementAndGet() + ".png";
        kept.put(path, png);
        item.put("url", "http://" + pictureHost + path);
    }

    private void extras(ObjectNode answer, OpenAiImagesSimulator.Understood call) {
        if (make == OpenAiImagesSimulator.Make.SD_CPP) {
            answer.put("output_format", "png");
            return;
        }
        boolean local = make == OpenAiImagesSimulator.Make.LOCALAI;
        ObjectNode usage = answer.putObject("usage");
        usage.put("input_tokens", local ? 0 : call.scene().length() / 4);
        usage.put("output_tokens", local ? 0 : 4160);
        if (!local) {
            answer.withArray("data").forEach(item -> ((ObjectNode) item).put("revised_prompt", call.scene()));
        }
    }

    Answer error(int status, String code, String message, String field) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        ObjectNode in = error.putObject("error").put("message", message);
        if (make == OpenAiImagesSimulator.Make.LOCALAI) {
            in.put("code", status).put("type", "");
        } else {
            in.put("type", status >= 500 ? "server_error" : "invalid_request_error");
            in.put("code", code.isEmpty() ? null : code).put("param", field.isEmpty() ? null : field);
        }
        return Answer.json(status, error.toString());
    }
}
