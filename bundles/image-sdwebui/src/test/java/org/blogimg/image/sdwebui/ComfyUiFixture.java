package org.blogimg.image.sdwebui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.kit.Json;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.ComfyUiSimulator;
import org.blogimg.simulators.Fault;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The provider and its server, and how they are asked. */
abstract class ComfyUiFixture {
    static final Fault FINE = new Fault.None();

    final ComfyUiSimulator server = new ComfyUiSimulator();
    final LoopbackOutbound outbound = new LoopbackOutbound();
    final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void configure() {
        settings.put("base_url", server.base().toString());
        settings.put("model", "sdxl.safetensors");
        settings.put("side", 256);
        server.asksUntilDone(0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    ImageProvider provider() {
        return ComfyUiOpener.provider(Configs.of(ComfyUiOpener.Config.class, settings), outbound, "1.2.3")
                .orElseThrow();
    }

    String sent(ImageRequest request) {
        return assertInstanceOf(Generation.Pending.class, provider().generate(request))
                .reference();
    }

    List<Drawn> got(String reference) {
        return assertInstanceOf(Generation.Done.class, provider().poll(reference))
                .pictures();
    }

    PlugFailure refuses(Kind kind) {
        return fails(kind, () -> provider().generate(Requests.of("a secret cat")));
    }

    PlugFailure pollFails(Kind kind) {
        String reference = sent(Requests.of("a secret cat"));
        return fails(kind, () -> provider().poll(reference));
    }

    static PlugFailure fails(Kind kind, Executable call) {
        PlugFailure failure = assertThrows(PlugFailure.class, call);
        assertEquals(kind, failure.kind(), failure::getMessage);
        assertFalse(String.valueOf(failure.getMessage()).contains("secret"), "the prompt is quoted");
        return failure;
    }

    void says(String words, PlugFailure failure) {
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure::getMessage);
    }

    JsonNode graph() {
        Call call = server.calls().stream()
                .filter(one -> one.path().equals("/prompt"))
                .findFirst()
                .orElseThrow();
        return Json.read(call.body()).orElseThrow().path("prompt");
    }

    static Fault json(int status, String text) {
        return new Fault.Instead(Answer.json(status, text));
    }
}
