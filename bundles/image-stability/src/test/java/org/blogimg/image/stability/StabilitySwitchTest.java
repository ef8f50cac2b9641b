package org.blogimg.image.stability;

import java.util.List;
import java.util.Map;

import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SelfTest.Check.Outcome;
import org.blogimg.kit.Unusable;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.StabilitySimulator;
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
final class StabilitySwitchTest {
    private final StabilitySimulator server = new StabilitySimulator();
    private final Registry registry = new Registry();

    @AfterEach
    void close() {
        server.close();
    }

    private StabilitySwitch on(Written written) {
        return new StabilitySwitch(
                registry.context(),
                new LoopbackOutbound(),
                written.config(),
                Map.of("service.ranking", 5, ".api_key", "file:x", "component.name", "y"));
    }

    private List<SelfTest.Check> checks(Written written) {
        return new StabilityProvider(written.settings(), new LoopbackOutbound()).selfTest();
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
        StabilitySwitch one = on(Written.of(server, "core"));
        Registry.Service offered = registry.services().get(0);
        assertEquals("ImageProvider SelfTest stability", offered.toString());
        assertEquals(5, offered.properties().get("service.ranking"));
        assertNull(offered.properties().get(".api_key"), "where the key lies is published");
        one.close();
        assertEquals(List.of(), registry.services());
    }

    @Test
    void unusableShouldNotBeOfferedAndSayWhichKey() {
        Written unusable = Written.of(server, "sdxl");
        String message =
                String.valueOf(assertThrows(Unusable.class, unusable::settings).getMessage());
        assertTrue(message.startsWith("key model: "), message);
        on(unusable).close();
        assertEquals(List.of(), registry.services());
    }

    @Test
    void selfTestShouldPassAndSpendNothing() {
        assertEquals(
                List.of(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED), outcomes(checks(Written.of(server, "core"))));
        assertEquals(100, server.credits());
        assertTrue(server.calls().stream().allMatch(call -> call.method().equals("GET")));
    }

    @Test
    void selfTestShouldTellAWrongKeyFromAnEmptyAccountFromNobodyThere() {
        Written written = Written.of(server, "core");
        server.credits(2.5);
        assertEquals(List.of(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED), outcomes(checks(written)));
        assertTrue(checks(written).get(2).detail().contains("2.5"));
        written.with("_api__key", Configs.secret("sk-wrong"));
        assertEquals(List.of(Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED), outcomes(checks(written)));
        server.close();
        assertEquals(List.of(Outcome.FAILED), outcomes(checks(written)));
    }

    @Test
    void selfTestShouldBearNonsense() {
        Written written = Written.of(server, "core");
        for (String body :
                List.of("", "<html>", "[]", "{\"credits\":\"7\"}", "{\"credits\":null}", "[".repeat(9_000))) {
            server.next(new Fault.Instead(Answer.json(200, body)));
            List<SelfTest.Check> checks = checks(written);
            assertEquals(Outcome.FAILED, checks.get(2).outcome(), body);
            assertFalse(checks.toString().contains(StabilitySimulator.KEY));
        }
    }
}
