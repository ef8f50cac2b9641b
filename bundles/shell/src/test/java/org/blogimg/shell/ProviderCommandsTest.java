package org.blogimg.shell;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.api.JobId;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SelfTest.Check.Outcome;
import org.blogimg.broker.ProviderDesk;
import org.blogimg.outbound.egress.EgressLedger;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Job;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Commands about image providers, and about what they sent out. */
final class ProviderCommandsTest {
    private final FakeProviderDesk providers = new FakeProviderDesk();
    private final FakeDesk desk = new FakeDesk();
    private final FakeHouse house =
            new FakeHouse().with(ProviderDesk.class, providers).with(Desk.class, desk);

    private JsonNode json(HouseCommand command) throws Exception {
        command.json = true;
        return new ObjectMapper().readTree(house.run(command));
    }

    @Test
    void providersShouldComeByRankingWithWhereTheyCall() throws Exception {
        providers.add("sketch", "0.1.0", 1, 3, Set.of());
        providers.add("far", "0.2.0", 9, 0, Set.of("api.example.org"));
        JsonNode lines = json(new ProvidersCommand());
        assertEquals("far", lines.get(0).get("id").asText());
        assertEquals("api.example.org", lines.get(0).get("hosts").get(0).asText());
        assertEquals(7, lines.get(1).get("calls").asInt());
        assertEquals("b.sketch", lines.get(1).get("bundle").asText());
        assertEquals("ready", lines.get(0).get("state").asText());
        assertEquals(3, lines.get(1).get("running").asInt());
        assertEquals(12_345, lines.get(1).get("typicalMillis").asInt());
        String table = house.run(new ProvidersCommand());
        assertTrue(table.contains("none"), table);
        assertTrue(table.contains("12.3 s"), table);
        assertEquals(List.of("sketch", "far"), ProviderCompleter.ready(house));
        assertEquals(List.of("sketch", "sketch@0.1.0", "far", "far@0.2.0"), ProviderNames.known(house));
    }

    @Test
    void newerVersionShouldStandAboveTheOlder() throws Exception {
        providers.add("far", "1.2.0", 0, 0, Set.of());
        providers.add("far", "1.10.0", 0, 0, Set.of());
        assertEquals(
                "1.10.0", json(new ProvidersCommand()).get(0).get("version").asText());
    }

    @Test
    void providerThatIsNeverAskedShouldBeListedWithItsReason() throws Exception {
        providers.addMute("mute");
        JsonNode line = json(new ProvidersCommand()).get(0);
        assertEquals("refused", line.get("state").asText());
        assertEquals(5, line.get("failures").asInt());
        assertTrue(house.run(new ProvidersCommand()).contains("mute 0.1.0: it does not say what it is"));
    }

    @Test
    void noProviderShouldBeSaid() {
        assertTrue(house.run(new ProvidersCommand()).contains("No image provider is there"));
    }

    @Test
    void theHousesChoiceShouldBeSomebodyWhoIsThere() {
        providers.add("far", "0.2.0", 9, 0, Set.of());
        ProviderUseCommand use = new ProviderUseCommand();
        use.words = List.of("far");
        assertTrue(house.run(use).contains("far is the house's choice"));
        use.words = List.of("none");
        house.run(use);
        assertEquals(List.of("use far", "use none"), providers.done);
        for (String wrong : List.of("near", "far@0.2.0")) {
            use.words = List.of(wrong);
            assertThrows(CommandFailed.class, () -> house.run(use));
        }
        assertEquals(2, providers.done.size());
    }

    @Test
    void aWeightShouldBeANumberOrAsUsual() {
        providers.add("far", "0.2.0", 9, 0, Set.of());
        ProviderWeightCommand command = new ProviderWeightCommand();
        for (String weight : List.of("0", "1000", "usual")) {
            command.words = List.of("far@0.2.0", weight);
            house.run(command);
        }
        assertEquals(List.of("weight far@0.2.0 0", "weight far@0.2.0 1000", "weight far@0.2.0 usual"), providers.done);
        for (String wrong : List.of("-1", "1001", "many")) {
            command.words = List.of("far@0.2.0", wrong);
            assertThrows(CommandFailed.class, () -> house.run(command));
        }
    }

    @Test
    void drainingShouldSayWhatIsLeft() throws Exception {
        providers.add("sketch", "0.1.0", 9, 2, Set.of());
        desk.jobs.add(FakeDesk.job("a", Job.State.SENT, ""));
        ProviderDrainCommand command = new ProviderDrainCommand();
        command.words = List.of("sketch");
        JsonNode state = json(command);
        assertEquals(2, state.get("running").asInt());
        assertEquals(1, state.get("pending").asInt());
        desk.jobs.clear();
        providers.standings.clear();
        providers.add("sketch", "0.1.0", 9, 0, Set.of());
        command.json = false;
        assertTrue(house.run(command).contains("can be stopped"));
        command.off = true;
        house.run(command);
        assertEquals(List.of("drain sketch true", "drain sketch true", "drain sketch false"), providers.done);
    }

    @Test
    void aFailedCheckShouldFailTheCommand() throws Exception {
        providers.add("far", "0.2.0", 9, 0, Set.of());
        ProviderTestCommand command = new ProviderTestCommand();
        command.words = List.of("far");
        assertTrue(house.run(command).contains("knows no test"));
        providers.checks.add(new SelfTest.Check("key", Outcome.PASSED, "accepted"));
        assertTrue(house.run(command).contains("accepted"));
        providers.checks.add(new SelfTest.Check("model", Outcome.FAILED, "unknown"));
        assertThrows(CommandFailed.class, () -> house.run(command));
    }

    private void absent(String id, Outcome outcome, String why) {
        SelfTest excuse = () -> List.of(new SelfTest.Check("settings", outcome, why));
        house.bearing.computeIfAbsent("blogimg.absent", none -> new HashMap<>()).put(id, excuse);
    }

    @Test
    void whoIsNotOfferedShouldBeNamedWithTheReason() {
        absent("stability", Outcome.SKIPPED, "not configured: write .api_key in etc/x.cfg");
        absent("openai", Outcome.FAILED, "etc/y.cfg, key model: name the model");
        String screen = house.run(new ProvidersCommand());
        assertTrue(screen.contains("stability is not offered: not configured: write .api_key in etc/x.cfg"), screen);
        assertTrue(screen.contains("openai is not offered: etc/y.cfg, key model: name the model"), screen);
        for (String id : List.of("stability", "openai")) {
            ProviderTestCommand command = new ProviderTestCommand();
            command.words = List.of(id);
            CommandFailed failed = assertThrows(CommandFailed.class, () -> house.run(command));
            assertTrue(String.valueOf(failed.getMessage()).startsWith(id + " is not offered: "), failed::getMessage);
        }
        List<Finding> findings = Absentees.findings(house);
        assertEquals(
                List.of(Finding.Level.FAIL, Finding.Level.OK),
                findings.stream().map(Finding::level).toList());
        assertTrue(findings.get(0).detail().contains("key model: name the model"));
    }

    /** Another version of it may draw. */
    @Test
    void whoIsOfferedShouldNotBeCalledAbsent() {
        providers.add("openai", "0.2.0", 9, 0, Set.of());
        absent("openai", Outcome.FAILED, "etc/y.cfg, key model: name the model");
        assertFalse(house.run(new ProvidersCommand()).contains("is not offered"));
    }

    @Test
    void whatLeftShouldBeListedWithoutItsWords() throws Exception {
        EgressLedger.Sent sent = new EgressLedger.Sent(
                Instant.parse("2026-11-23T10:00:00Z"),
                "org.blogimg.image.far/0.2.0",
                "far",
                "0.2.0",
                "api.example.org",
                "POST",
                Optional.of(new JobId("job-1")),
                321,
                "ab".repeat(32),
                30,
                Instant.parse("2026-12-23T10:00:00Z"));
        house.with(EgressLedger.class, new EgressLedger() {
            @Override
            public List<Sent> newest(int limit) {
                return List.of(sent);
            }

            @Override
            public List<Sent> of(JobId job) {
                return List.of();
            }
        });
        JsonNode line = json(new EgressCommand()).get(0);
        assertEquals("api.example.org", line.get("host").asText());
        assertEquals("2026-12-23T10:00:00Z", line.get("purgeDue").asText());
        assertEquals(321, line.get("bytes").asInt());
        EgressCommand other = new EgressCommand();
        other.job = "job-2";
        assertTrue(house.run(other).contains("Nothing has left"));
        other.limit = 0;
        assertThrows(CommandFailed.class, () -> house.run(other));
    }
}
