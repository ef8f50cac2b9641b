package org.blogimg.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.accounts.Accounts;
import org.blogimg.base.PlugInfo;
import org.blogimg.ledger.Ledger;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Commands that show the work. */
final class DeskCommandsTest {
    private final FakeDesk desk = new FakeDesk();
    private final FakeHouse house = new FakeHouse().with(Desk.class, desk).with(Accounts.class, new FakeOwner());

    private JsonNode json(HouseCommand command) throws Exception {
        command.json = true;
        return new ObjectMapper().readTree(house.run(command));
    }

    @Test
    void thePageShouldBeWhereTheEnvironmentSaysWhateverMachineThisRunsOn() {
        assertEquals("http://127.0.0.1:8181/", Addresses.page(Optional.empty()));
        assertEquals("http://127.0.0.1:8181/", Addresses.page(Optional.of(" ")));
        assertEquals("http://127.0.0.1:18282/", Addresses.page(Optional.of("18282")));
    }

    @Test
    void statusShouldFitOneScreen(@TempDir Path data) throws Exception {
        house.with(Ledger.class, new FakeLedger(new Ledger.Audit(12, 0, 0, 3)));
        house.properties.put("blogimg.data", data.toString());
        desk.plugs.add(new PlugInfo(1, "sketch", "image", "org.blogimg.image.sketch", "0.1.0", 0, 0, 7, 1));
        String screen = house.run(new StatusCommand());
        assertTrue(screen.startsWith("BlogImg 0.1.0, up for "), screen);
        assertTrue(screen.contains("QUEUED 1, SETTLED 4"), screen);
        assertTrue(screen.contains("image sketch 0.1.0"), screen);
        assertTrue(screen.contains("sound, 12 entries, 3 held"), screen);
        assertTrue(screen.contains("MiB free"), screen);
        JsonNode report = json(new StatusCommand());
        assertEquals(4, report.get("jobs").get("SETTLED").asInt());
        assertTrue(report.get("credits").get("sound").asBoolean());
        assertEquals(Addresses.page(), report.get("address").asText());
    }

    @Test
    void statusShouldAlsoSpeakInAnEmptyHouse() throws Exception {
        String screen = new FakeHouse().run(new StatusCommand());
        assertTrue(screen.contains("not ready; see blogimg:doctor"), screen);
        assertTrue(screen.contains("the ledger is not there"), screen);
    }

    @Test
    void unsoundLedgerShouldShowInStatus() {
        house.with(Ledger.class, new FakeLedger(new Ledger.Audit(12, 5, 0, 0)));
        assertTrue(house.run(new StatusCommand()).contains("NOT SOUND"));
    }

    @Test
    void upTimeShouldBeSpokenAsPeopleDo() {
        assertEquals("9 s", StatusCommand.spoken(Duration.ofSeconds(9)));
        assertEquals("3 min 45 s", StatusCommand.spoken(Duration.ofSeconds(225)));
        assertEquals("2 h 0 min", StatusCommand.spoken(Duration.ofSeconds(7_201)));
        assertEquals("3 d 1 h", StatusCommand.spoken(Duration.ofHours(73)));
    }

    @Test
    void jobsShouldBeSiftedAndBounded() throws Exception {
        desk.jobs.add(FakeDesk.job("a", Job.State.SETTLED, ""));
        desk.jobs.add(FakeDesk.job("b", Job.State.FAILED, "no key"));
        JobsCommand failed = new JobsCommand();
        failed.state = "failed";
        JsonNode lines = json(failed);
        assertEquals(1, lines.size());
        assertEquals("no key", lines.get(0).get("note").asText());
        assertEquals(20, desk.asked);
        String table = house.run(new JobsCommand());
        assertTrue(table.contains("SETTLED") && table.contains("FAILED"), table);
        JobsCommand wrong = new JobsCommand();
        wrong.state = "lost";
        assertThrows(CommandFailed.class, () -> house.run(wrong));
        JobsCommand many = new JobsCommand();
        many.limit = 0;
        assertThrows(CommandFailed.class, () -> house.run(many));
        assertEquals(List.of("a", "b"), JobCompleter.newest(house));
    }

    @Test
    void explainShouldShowTheExactPromptAndWhatWasReplaced() throws Exception {
        desk.jobs.add(FakeDesk.job("a", Job.State.SENT, ""));
        ExplainCommand explain = new ExplainCommand();
        explain.words = List.of("a");
        String screen = house.run(explain);
        assertTrue(screen.contains("Sent, to the letter:\n  a boat on a lake\n"), screen);
        assertTrue(screen.contains("2026-11-23T10:00:01Z  SENT  try 1"), screen);
        assertTrue(screen.contains("Replaced: name -> a person"), screen);
        assertTrue(screen.contains("With the picture picture-7, without metadata."), screen);
        assertEquals("a boat on a lake", json(explain).get("sentPrompt").asText());
        for (String unknown : List.of("b", "../etc", "")) {
            ExplainCommand wrong = new ExplainCommand();
            wrong.words = List.of(unknown);
            assertEquals(
                    "There is no such job.",
                    assertThrows(CommandFailed.class, () -> house.run(wrong)).getMessage());
        }
    }

    @Test
    void signInShouldPrintALinkWhoseSecretReachesNoLog() {
        assertEquals(Addresses.page() + "#signin=one-time\n", house.run(new SignInCommand()));
        assertFalse(new SignInCommand.Link("secret").toString().contains("secret"));
    }

    @Test
    void missingSliceShouldBeNamed() {
        CommandFailed failed = assertThrows(CommandFailed.class, () -> new FakeHouse().run(new JobsCommand()));
        assertTrue(String.valueOf(failed.getMessage()).startsWith("Desk is not there"));
    }
}
