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
import org.blogimg.simulators.A1111Simulator;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.Fault;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The provider and its server, and how they are asked. */
abstract class A1111Fixture {
    final A1111Simulator server = new A1111Simulator();
    final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void configure() {
        settings.put("base_url", server.base().toString());
        settings.put("side", 256);
    }

    @AfterEach
    void close() {
        server.close();
    }

    ImageProvider provider() {
        return A1111Opener.provider(Configs.of(A1111Opener.Config.class, settings), new LoopbackOutbound(), "1.2.3")
                .orElseThrow();
    }

    List<Drawn> drawn(ImageRequest request) {
        return assertInstanceOf(Generation.Done.class, provider().generate(request))
                .pictures();
    }

    PlugFailure fails(Kind kind) {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider().generate(Requests.of("a secret cat")));
        assertEquals(kind, failure.kind(), failure::getMessage);
        assertFalse(String.valueOf(failure.getMessage()).contains("secret"), "the prompt is quoted");
        return failure;
    }

    PlugFailure instead(Kind kind, int status, String body) {
        server.next(new Fault.Instead(Answer.json(status, body)));
        return fails(kind);
    }

    JsonNode order() {
        Call call = server.calls().get(0);
        return Json.read(call.body()).orElseThrow();
    }
}
