package org.blogimg.moderation.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;

import org.blogimg.api.JobId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.moderation.Case;
import org.blogimg.moderation.NoAppeal;
import org.blogimg.moderation.Refusal;
import org.blogimg.moderation.Words;
import org.blogimg.testkit.AllowAll;
import org.blogimg.testkit.PictureModeratorContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class AppealsTest {
    private static final String WORDS = "a forbidden garden";
    private static final String PLEA = "it is a real garden of that name";
    private static final ScreenedPicture RED = PictureModeratorContract.plain(8, 8, 0xFF0000);

    private final Court court = new Court();
    private final JobId job = new JobId("first");

    @BeforeEach
    void refuse() {
        court.words("rules", new AllowAll()).pictures("look", new AllowAll());
        refused(court.job("first", WORDS), WORDS);
    }

    @AfterEach
    void close() {
        court.close();
    }

    @Test
    void anAllowedAppealShouldSetTheRuleAsideForTheseWordsOfThisOwner_AIS3() {
        court.appeals.appeal(Court.ANNA, job, PLEA);
        refused(court.job("second", WORDS), WORDS);
        Refusal allowed = court.appeals.decide(job, true, "olga", "The garden is real.");
        assertEquals(Refusal.State.ALLOWED, allowed.state());

        allowed(court.job("third", WORDS), WORDS);
        allowed(court.job("fourth", WORDS), "a forbidden garden in a town");
        refused(court.job("fifth", WORDS + "!"), WORDS + "!");
        refused(court.job(Court.BERT, "sixth", WORDS), WORDS);
    }

    @Test
    void anotherRuleShouldStillHoldForWordsThatWereAllowed() {
        court.words(
                "more",
                text -> text.text().contains("garden") && !text.setAside().contains("no-gardens")
                        ? new Verdict.Refused("no-gardens", "No gardens.")
                        : new Verdict.Allowed());
        court.appeals.appeal(Court.ANNA, job, "");
        court.appeals.decide(job, true, "olga", "Fine.");
        Verdict verdict = court.moderation.words(court.job("second", WORDS), WORDS);
        assertEquals(
                "no-gardens", assertInstanceOf(Verdict.Refused.class, verdict).rule());
    }

    @Test
    void aModeratorThatKnowsNothingOfAppealsShouldBeOverruled() {
        court.words(
                "stubborn",
                text -> text.text().contains("forbidden")
                        ? new Verdict.Refused(AllowAll.WORDS, "Never.")
                        : new Verdict.Allowed());
        court.appeals.appeal(Court.ANNA, job, "");
        court.appeals.decide(job, true, "olga", "Fine.");
        allowed(court.job("second", WORDS), WORDS);
    }

    @Test
    void anAllowedPictureRuleShouldHoldForPicturesOfTheSameWords() {
        Case drawn = court.job("drawn", "a red door");
        assertInstanceOf(Verdict.Refused.class, court.moderation.picture(drawn, () -> RED));
        court.appeals.appeal(Court.ANNA, drawn.job(), "");
        court.appeals.decide(drawn.job(), true, "olga", "A door may be red.");
        assertInstanceOf(Verdict.Allowed.class, court.moderation.picture(court.job("again", "a red door"), () -> RED));
        assertInstanceOf(Verdict.Refused.class, court.moderation.picture(court.job("other", "a red wall"), () -> RED));
    }

    @Test
    void aDeniedAppealShouldTellItsOwnerWhyAndChangeNothing() {
        court.appeals.appeal(Court.ANNA, job, PLEA);
        court.appeals.decide(job, false, "olga", "We do not draw it.");
        Refusal denied = court.appeals.find(Court.ANNA, job).orElseThrow();
        assertEquals(Refusal.State.DENIED, denied.state());
        assertEquals("We do not draw it.", denied.answer());
        assertEquals(PLEA, denied.plea());
        refused(court.job("second", WORDS), WORDS);
    }

    @Test
    void anAppealShouldBeLodgedOnceAndDecidedOnce() {
        Refusal first = court.appeals.appeal(Court.ANNA, job, PLEA);
        court.clock.move(Duration.ofMinutes(5));
        Refusal second = court.appeals.appeal(Court.ANNA, job, "something else");
        assertEquals(first, second);
        court.appeals.decide(job, false, "olga", "No.");
        assertThrows(NoAppeal.class, () -> court.appeals.decide(job, true, "otto", "Yes."));
        assertEquals(
                Refusal.State.DENIED,
                court.appeals.appeal(Court.ANNA, job, "and again").state());
    }

    @Test
    void nobodyShouldAppealOrDecideWhatIsNotTheirs() {
        assertThrows(NoSuchElementException.class, () -> court.appeals.appeal(Court.BERT, job, ""));
        assertThrows(NoSuchElementException.class, () -> court.appeals.appeal(Court.ANNA, new JobId("none"), ""));
        assertThrows(NoSuchElementException.class, () -> court.appeals.decide(job, true, "olga", "Nobody asked."));
        assertThrows(NoSuchElementException.class, () -> court.appeals.look(job, "olga", "Nobody asked."));
    }

    @Test
    void aFinalRuleShouldKnowNoAppeal() {
        court.words(
                "minors",
                text -> text.text().contains("child")
                        ? new Verdict.Refused("minors-age", "No.")
                        : new Verdict.Allowed());
        refused(court.job("final", "a child"), "a child");
        assertEquals(
                Refusal.State.FINAL,
                court.appeals.find(Court.ANNA, new JobId("final")).orElseThrow().state());
        assertThrows(NoAppeal.class, () -> court.appeals.appeal(Court.ANNA, new JobId("final"), ""));
    }

    @Test
    void theListShouldShowNoWordOfAnyOwner_PRO8() {
        refused(court.job("silent", WORDS), WORDS);
        court.appeals.appeal(Court.ANNA, job, PLEA);
        List<Refusal> list = court.appeals.list(10);
        assertEquals(List.of(job), list.stream().map(Refusal::job).toList());
        assertEquals("no-forbidden", list.get(0).rule());
        assertEquals("", list.get(0).plea());
    }

    @Test
    void openAppealsShouldComeFirstOldestFirst() {
        for (String name : List.of("second", "third")) {
            court.clock.move(Duration.ofMinutes(1));
            refused(court.job(name, name + " forbidden"), name + " forbidden");
            court.appeals.appeal(Court.ANNA, new JobId(name), "");
        }
        court.clock.move(Duration.ofMinutes(1));
        court.appeals.appeal(Court.ANNA, job, "");
        court.appeals.decide(new JobId("second"), false, "olga", "No.");
        assertEquals(
                List.of("third", "first", "second"),
                court.appeals.list(10).stream().map(one -> one.job().value()).toList());
        assertEquals(1, court.appeals.list(1).size());
    }

    @Test
    void aLookAtTheWordsShouldWantAReasonAndBeToldToTheOwner_PRO8() {
        court.appeals.appeal(Court.ANNA, job, PLEA);
        assertThrows(UnusableInput.class, () -> court.appeals.look(job, "olga", " "));
        assertEquals(
                List.of(), court.appeals.find(Court.ANNA, job).orElseThrow().looks());

        Words words = court.appeals.look(job, "olga", "to decide the appeal");
        assertEquals(WORDS, words.prompt());
        assertEquals(PLEA, words.plea());
        assertFalse(words.toString().contains("garden"));
        List<Refusal.Look> looks =
                court.appeals.find(Court.ANNA, job).orElseThrow().looks();
        assertEquals(List.of(new Refusal.Look(court.clock.instant(), "olga", "to decide the appeal")), looks);
    }

    @Test
    void refusalsShouldGoWithTheirPromptsPeriod_RET3() {
        court.appeals.appeal(Court.ANNA, job, PLEA);
        court.appeals.decide(job, true, "olga", "Fine.");
        court.clock.move(Duration.ofDays(30).minusSeconds(1));
        assertTrue(court.appeals.find(Court.ANNA, job).isPresent());
        assertEquals(0, court.appeals.expire(10));
        court.clock.move(Duration.ofSeconds(1));
        assertTrue(court.appeals.find(Court.ANNA, job).isEmpty());
        assertEquals(List.of(), court.appeals.list(10));
        refused(court.job("late", WORDS), WORDS);
        assertEquals(1, court.appeals.expire(10));
        assertEquals(0, court.appeals.expire(10));
    }

    @Test
    void nothingShouldStayOfADeletedPost_DEL1() throws Exception {
        court.appeals.appeal(Court.ANNA, job, PLEA);
        court.appeals.look(job, "olga", "to decide");
        court.appeals.forget(Court.BERT, Court.POST);
        assertTrue(court.appeals.find(Court.ANNA, job).isPresent(), "another's post of that id");
        court.appeals.forget(Court.ANNA, Court.POST);
        assertEquals("", everything());
    }

    @Test
    void noTextShouldStandInTheTablesUnsealed_COL10() throws Exception {
        court.appeals.appeal(Court.ANNA, job, PLEA);
        court.appeals.look(job, "olga", "a canary reason");
        court.appeals.decide(job, false, "olga", "a canary answer");
        String all = everything();
        for (String canary : List.of("garden", "canary", "no-forbidden", "not drawn here")) {
            assertFalse(all.contains(canary), canary);
        }
        assertTrue(all.contains("DENIED"), all);
    }

    @Test
    void aPleaShouldHaveAnEnd() {
        assertThrows(UnusableInput.class, () -> court.appeals.appeal(Court.ANNA, job, "x".repeat(1_001)));
    }

    private void refused(Case of, String words) {
        assertInstanceOf(Verdict.Refused.class, court.moderation.words(of, words));
    }

    private void allowed(Case of, String words) {
        assertInstanceOf(Verdict.Allowed.class, court.moderation.words(of, words));
    }

    private String everything() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Connection connection = court.database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("moderation_refusal", "moderation_look")) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            Object value = rows.getObject(column);
                            all.append(
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                                                    : value)
                                    .append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
