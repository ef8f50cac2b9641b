package org.blogimg.moderation.internal;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.moderation.Case;
import org.blogimg.moderation.Refusal;
import org.blogimg.testkit.AllowAll;
import org.blogimg.testkit.PictureModeratorContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class UnanimousModerationTest {
    private static final ScreenedPicture RED = PictureModeratorContract.plain(8, 8, 0xFF0000);
    private static final ScreenedPicture BLUE = PictureModeratorContract.plain(8, 8, 0x0000FF);

    private Court court = new Court();

    @AfterEach
    void close() {
        court.close();
    }

    @Test
    void oneNoShouldOutweighEveryYes_AIS3() {
        court.words("first", text -> new Verdict.Allowed())
                .words("second", new AllowAll())
                .pictures("first", picture -> new Verdict.Allowed())
                .pictures("second", new AllowAll());
        assertEquals("no-forbidden", rule(court.moderation.words(court.job("a", "forbidden"), "forbidden")));
        assertEquals("no-red", rule(court.moderation.picture(court.job("b", "a garden"), () -> RED)));
        assertAllowed(court.moderation.words(court.job("c", "a garden"), "a garden"));
        assertAllowed(court.moderation.picture(court.job("d", "a garden"), () -> BLUE));
    }

    @Test
    void nothingShouldPassWithoutAModerator_AIS3() {
        Case job = court.job("a", "a garden");
        assertAbsent("no moderator of words is active", job);
        court.words("rules", new AllowAll());
        assertAbsent("no moderator of pictures is active", job);
        assertEquals(PlugFailure.Kind.ABSENT, kind(() -> court.moderation.picture(job, () -> BLUE)));
        court.pictures("look", new AllowAll());
        assertAllowed(court.moderation.words(job, "a garden"));
    }

    @Test
    void aNamedModeratorShouldNotBeReplacedByAnother() {
        court.close();
        court = new Court(Set.of("rules"), Set.of("look", "nsfw"));
        court.words("other", new AllowAll()).pictures("look", new AllowAll());
        Case job = court.job("a", "a garden");
        assertAbsent("the moderator of words 'rules' is not active", job);
        court.words("rules", new AllowAll());
        assertAbsent("the moderator of pictures 'nsfw' is not active", job);
        assertEquals(PlugFailure.Kind.ABSENT, kind(() -> court.moderation.picture(job, () -> BLUE)));
        court.pictures("nsfw", new AllowAll());
        assertAllowed(court.moderation.words(job, "a garden"));
        assertAllowed(court.moderation.picture(job, () -> BLUE));
    }

    @Test
    void anOperatorMayDoWithoutModeratorsOfPictures() {
        court.close();
        court = new Court(Set.of(), Set.of("none"));
        court.words("rules", new AllowAll());
        assertAllowed(court.moderation.words(court.job("a", "a garden"), "a garden"));
        AtomicInteger decoded = new AtomicInteger();
        assertAllowed(court.moderation.picture(court.job("a", "a garden"), () -> {
            decoded.incrementAndGet();
            return RED;
        }));
        assertEquals(0, decoded.get(), "nobody was there to see it");
        court.pictures("look", new AllowAll());
        assertEquals("no-red", rule(court.moderation.picture(court.job("b", "a garden"), () -> RED)));
    }

    @Test
    void noneShouldNotStandBesideAName() {
        assertThrows(IllegalArgumentException.class, () -> Needed.of("pictures", new String[] {"none, look"}));
    }

    @Test
    void aModeratorThatBreaksShouldBeNoYes_AIS3() {
        court.words("rules", new AllowAll()).pictures("broken", picture -> {
            throw new IllegalStateException("broken");
        });
        assertEquals(
                PlugFailure.Kind.PERMANENT,
                kind(() -> court.moderation.picture(court.job("a", "a garden"), () -> BLUE)));
    }

    @Test
    void whatOneModeratorDoesToThePictureNoOtherShouldSee() {
        PictureModerator painter = picture -> {
            picture.pixels()[0] = 0x0000FF;
            return new Verdict.Allowed();
        };
        court.words("rules", new AllowAll()).pictures("a-painter", painter).pictures("look", new AllowAll());
        assertEquals("no-red", rule(court.moderation.picture(court.job("a", "a garden"), () -> RED)));
    }

    @Test
    void aRefusalShouldBeWrittenDownOnce() {
        court.words("rules", new AllowAll()).pictures("look", new AllowAll());
        Case job = court.job("a", "a garden");
        rule(court.moderation.picture(job, () -> RED));
        rule(court.moderation.picture(job, () -> RED));
        Refusal refusal = court.appeals.find(Court.ANNA, job.job()).orElseThrow();
        assertEquals(Refusal.Subject.PICTURE, refusal.subject());
        assertEquals("no-red", refusal.rule());
        assertEquals(Refusal.State.REFUSED, refusal.state());
        assertTrue(court.appeals.find(Court.BERT, job.job()).isEmpty(), "another's refusal");
    }

    @Test
    void defaultsShouldBeThoseThatTheReadmeNames() throws NoSuchMethodException {
        assertEquals(0, setting("words").length);
        assertEquals(0, setting("pictures").length);
        assertEquals(Set.of("sexual-minors*"), Set.of(setting("no__appeal")));
    }

    private static String[] setting(String name) throws NoSuchMethodException {
        return (String[]) UnanimousModeration.Config.class.getMethod(name).getDefaultValue();
    }

    private void assertAbsent(String message, Case job) {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> court.moderation.words(job, job.words()));
        assertEquals(PlugFailure.Kind.ABSENT, failure.kind());
        assertEquals(message, failure.getMessage());
    }

    private static PlugFailure.Kind kind(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(PlugFailure.class, call).kind();
    }

    private static void assertAllowed(Verdict verdict) {
        assertInstanceOf(Verdict.Allowed.class, verdict);
    }

    private static String rule(Verdict verdict) {
        return assertInstanceOf(Verdict.Refused.class, verdict).rule();
    }
}
