package org.blogimg.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PostId;
import org.blogimg.api.UnusableInput;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.NoAppeal;
import org.blogimg.moderation.Refusal;
import org.blogimg.moderation.Words;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An operator's work on appeals. */
final class AppealCommandsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final OneAppeal appeals = new OneAppeal();
    private final FakeHouse house =
            new FakeHouse().with(Appeals.class, appeals).with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theListShouldShowRuleLanguageAndAgesAndNoContent_PRO8() throws Exception {
        String screen = house.run(new AppealsCommand());
        for (String shown : List.of("job-1", "OPEN", "WORDS", "gore", "en", "3 days ago", "5 hours ago")) {
            assertTrue(screen.contains(shown), screen);
        }
        assertFalse(screen.contains("sword"), screen);
        AppealsCommand command = new AppealsCommand();
        command.json = true;
        JsonNode lines = new ObjectMapper().readTree(house.run(command));
        assertEquals("job-1", lines.get(0).get("job").asText());
        assertEquals("2026-11-20T10:00:00Z", lines.get(0).get("refusedAt").asText());
        assertEquals(List.of("job-1"), AppealCompleter.jobs(house));
    }

    @Test
    void wordsShouldBeShownForAReasonOnly_PRO8() {
        AppealWordsCommand look = new AppealWordsCommand();
        look.words = List.of("job-1");
        assertEquals("--reason must have 1 to 1000 characters", failure(look));
        assertEquals(List.of(), appeals.looks);

        look.words = List.of("job-1", "--reason", "to decide");
        String screen = house.run(look);
        assertTrue(screen.contains("Refused:\n  a sword in a stone\n"), screen);
        assertTrue(screen.contains("The owner says:\n  it is a tale\n"), screen);
        assertEquals(List.of("console: to decide"), appeals.looks);
    }

    @Test
    void anAppealShouldBeDecidedOnceWithWhatItsOwnerIsTold_AIS3() {
        AppealDecideCommand decide = new AppealDecideCommand();
        decide.words = List.of("job-1", "allow", "--reason", "A tale.");
        assertTrue(house.run(decide).startsWith("Allowed."));
        assertEquals(Refusal.State.ALLOWED, appeals.state);
        assertEquals("A tale.", appeals.answer);

        AppealDecideCommand again = new AppealDecideCommand();
        again.words = List.of("job-1", "deny", "--reason", "No.");
        assertEquals("The appeal is decided already: ALLOWED.", failure(again));
    }

    @Test
    void mistakesShouldBeToldInOneLine() {
        AppealDecideCommand decide = new AppealDecideCommand();
        for (List<String> wrong : List.of(List.of("job-1"), List.of("job-1", "maybe"), List.of("job-1", "deny", "x"))) {
            decide.words = wrong;
            assertTrue(failure(decide).startsWith("Say which job"), wrong.toString());
        }
        decide.words = List.of("job-1", "deny");
        assertEquals("--reason must have 1 to 1000 characters", failure(decide));
        decide.words = List.of("job-2", "deny", "--reason", "No.");
        assertEquals("There is no such appeal. See blogimg:appeals.", failure(decide));
        decide.words = List.of("../etc", "deny", "--reason", "No.");
        assertEquals("There is no such appeal. See blogimg:appeals.", failure(decide));
        assertEquals(Refusal.State.OPEN, appeals.state);
    }

    private String failure(HouseCommand command) {
        return String.valueOf(
                assertThrows(CommandFailed.class, () -> house.run(command)).getMessage());
    }

    /** One appeal, and what was done with it. */
    private static final class OneAppeal implements Appeals {
        private final List<String> looks = new ArrayList<>();
        private Refusal.State state = Refusal.State.OPEN;
        private String answer = "";

        @Override
        public List<Refusal> list(int limit) {
            return List.of(refusal());
        }

        private Refusal refusal() {
            return new Refusal(
                    new JobId("job-1"),
                    Refusal.Subject.WORDS,
                    "gore",
                    "No gore.",
                    new Language("en"),
                    NOW.minus(Duration.ofDays(3)),
                    state,
                    Optional.of(NOW.minus(Duration.ofHours(5))),
                    "",
                    Optional.empty(),
                    answer,
                    List.of());
        }

        @Override
        public Words look(JobId job, String who, String reason) {
            known(job, reason);
            looks.add(who + ": " + reason);
            return new Words("a sword in a stone", "it is a tale");
        }

        @Override
        public Refusal decide(JobId job, boolean allow, String who, String said) {
            known(job, said);
            if (state != Refusal.State.OPEN) {
                throw new NoAppeal("The appeal is decided already: " + state + ".");
            }
            state = allow ? Refusal.State.ALLOWED : Refusal.State.DENIED;
            answer = said;
            return refusal();
        }

        private static void known(JobId job, String reason) {
            if (!job.value().equals("job-1")) {
                throw new NoSuchElementException("no appeal");
            }
            if (reason.isBlank()) {
                throw new UnusableInput("reason", "must have 1 to 1000 characters");
            }
        }

        @Override
        public Optional<Refusal> find(AccountId owner, JobId job) {
            throw new IllegalStateException("an owner's");
        }

        @Override
        public Refusal appeal(AccountId owner, JobId job, String plea) {
            throw new IllegalStateException("an owner's");
        }

        @Override
        public void forget(AccountId owner, PostId post) {
            throw new IllegalStateException("the studio's");
        }

        @Override
        public void forget(JobId job) {
            throw new IllegalStateException("the studio's");
        }

        @Override
        public int expire(int limit) {
            throw new IllegalStateException("the studio's");
        }
    }
}
