package org.blogimg.image.openai;

import java.util.List;
import java.util.Map;

import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SelfTest.Check.Outcome;
import org.blogimg.kit.Unusable;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When it is offered, as what, and what its self-test says. */
final class OpenAiSwitchTest {
    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.OPENAI);
    private final Registry registry = new Registry();

    @AfterEach
    void close() {
        server.close();
    }

    private OpenAiSwitch on(Written written) {
        return new OpenAiSwitch(
                registry.context(),
                new LoopbackOutbound(),
                written.config(),
                Map.of("service.ranking", 5, ".api_key", "file:x", "component.name", "y"));
    }

    private List<SelfTest.Check> checks(Written written) {
        return new OpenAiProvider(written.settings(), new LoopbackOutbound()).selfTest();
    }

    private static List<Outcome> outcomes(List<SelfTest.Check> checks) {
        return checks.stream().map(SelfTest.Check::outcome).toList();
    }

    @Test
    void unconfiguredShouldNotBeOffered() {
        on(new Written()).close();
        assertEquals(List.of(), registry.services());
    }

    @Test
    void configuredShouldBeOfferedUntilItIsClosed() {
        OpenAiSwitch one = on(Written.of(server, "openai", "gpt-image-1"));
        Registry.Service offered = registry.services().get(0);
        assertEquals("ImageProvider SelfTest openai", offered.toString());
        assertEquals(5, offered.properties().get("service.ranking"));
        assertNull(offered.properties().get(".api_key"), "where the key lies is published");
        one.close();
        assertEquals(List.of(), registry.services());
    }

    @Test
    void unusableShouldNotBeOfferedAndSayWhichKey() {
        Written unusable = Written.of(server, "openai", "");
        String message =
                String.valueOf(assertThrows(Unusable.class, unusable::settings).getMessage());
        assertTrue(message.startsWith("key model: "), message);
        on(unusable).close();
        assertEquals(List.of(), registry.services());
    }

    @Test
    void selfTestShouldPassAndDrawNothing() {
        assertEquals(
                List.of(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED),
                outcomes(checks(Written.of(server, "openai", "gpt-image-1"))));
        assertTrue(server.understood().isEmpty());
        assertTrue(server.calls().stream().allMatch(call -> call.method().equals("GET")));
    }

    @Test
    void selfTestShouldTellAWrongKeyFromAnUnknownModelFromNobodyThere() {
        Written written = Written.of(server, "openai", "gpt-image-9");
        assertEquals(List.of(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED), outcomes(checks(written)));
        written.with("_api__key", Configs.secret("sk-wrong"));
        assertEquals(List.of(Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED), outcomes(checks(written)));
        server.close();
        assertEquals(List.of(Outcome.FAILED), outcomes(checks(written)));
    }

    @Test
    void selfTestShouldBearNonsense() {
        Written written = Written.of(server, "openai", "gpt-image-1");
        for (String body : List.of("", "<html>", "[]", "{\"data\":7}", "{\"data\":[{\"id\":{}}]}", "[".repeat(9_000))) {
            server.next(new Fault.Instead(Answer.json(200, body)));
            List<SelfTest.Check> checks = checks(written);
            assertEquals(Outcome.FAILED, checks.get(2).outcome(), body);
            assertFalse(checks.toString().contains(OpenAiImagesSimulator.KEY));
        }
    }
}
