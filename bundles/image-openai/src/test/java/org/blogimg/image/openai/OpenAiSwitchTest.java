package org.blogimg.image.openai;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;

import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SelfTest.Check.Outcome;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When it is offered, as what, and what its self-test says. */
final class OpenAiSwitchTest {
    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.OPENAI);
    private final List<String> events = new ArrayList<>();

    private final BundleContext context = fake(BundleContext.class, (method, args) -> {
        if (!method.equals("registerService")) {
            throw new UnsupportedOperationException(method);
        }
        events.add(String.join(" ", (String[]) args[0]) + " " + properties((Dictionary<?, ?>) args[2]));
        return fake(ServiceRegistration.class, (call, none) -> events.add(call));
    });

    private interface Deed {
        Object on(String method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Deed deed) {
        Object made = Proxy.newProxyInstance(
                OpenAiSwitchTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    Object answer = deed.on(method.getName(), args);
                    return method.getReturnType() == void.class ? null : answer;
                });
        return type.cast(made);
    }

    private static String properties(Dictionary<?, ?> dictionary) {
        return dictionary.get("blogimg.provider") + " " + dictionary.get("service.ranking") + " "
                + dictionary.get(".api_key");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private OpenAiSwitch on(Written written) {
        return new OpenAiSwitch(
                context,
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
        assertEquals(List.of(), events);
    }

    @Test
    void configuredShouldBeOfferedUntilItIsClosed() {
        OpenAiSwitch one = on(Written.of(server, "openai", "gpt-image-1"));
        assertEquals(
                List.of("org.blogimg.api.image.ImageProvider org.blogimg.api.image.SelfTest openai 5 null"), events);
        one.close();
        assertEquals("unregister", events.get(1));
    }

    @Test
    void unusableShouldNotBeOfferedAndSayWhichKey() {
        Written unusable = Written.of(server, "openai", "");
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> on(unusable)).getMessage());
        assertTrue(message.startsWith("key model: "), message);
        assertEquals(List.of(), events);
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
        written.with("_api__key", Written.secret("sk-wrong"));
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
