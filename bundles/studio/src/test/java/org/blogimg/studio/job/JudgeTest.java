package org.blogimg.studio.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.text.Wish;
import org.blogimg.moderation.Refusal;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Page;
import org.blogimg.posts.Post;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of pictures that a moderator refuses, and of those that wait for one. */
class JudgeTest {
    private static final Brief ONE_PICTURE = new Brief(new Wish(0, true), Optional.empty(), Optional.empty());
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final String POST = "# One\n\nWords.\n";
    private final Estate estate = new Estate();
    private final House house;

    JudgeTest() throws Exception {
        house = new House(estate);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void aRefusedPictureShouldLeaveNothingAndCostNothing_AIS3() throws Exception {
        for (FakeImageProvider provider :
                List.of(FakeImageProvider.once("fake", 2), FakeImageProvider.repeatable("local", 2))) {
            house.with(provider.next(JudgeTest::red));
            Post post = house.post(ANNA, POST);
            house.plans.draw(
                    ANNA,
                    post.id(),
                    new Brief(
                            new Wish(0, true),
                            Optional.empty(),
                            Optional.of(provider.card().id())));
            Job job = ended(house.illustrations.start(ANNA, post.id(), "key-" + post.id()));
            assertEquals(Job.State.REFUSED, job.state());
            assertEquals("The picture begins in a colour that is not kept here. (no-red)", job.note());
            house.sweep();
            assertEquals(100, estate.ledger.balance(ANNA).amount());
            assertEquals(0, estate.objects.size(), "bytes of a refused picture");
            assertEquals(List.of(), house.library.list(ANNA, Page.FIRST));
            assertEquals(1, provider.requests().size());
        }
    }

    @Test
    void anAllowedAppealShouldLetTheShotBeDrawnAgain_AIS3() throws Exception {
        house.with(FakeImageProvider.once("fake", 2)
                .next(JudgeTest::red)
                .next(JudgeTest::red)
                .next(JudgeTest::red));
        Post post = house.planned(ANNA, POST);
        Job refused = first(house.ended(house.illustrations.start(ANNA, post.id(), "first")), Job.State.REFUSED);

        house.appeals.appeal(ANNA, refused.id(), "a door");
        house.appeals.decide(refused.id(), false, "olga", "No.");
        Illustration second = house.ended(house.illustrations.redraw(ANNA, post.id(), refused.shot(), "second"));
        Job again = first(second, Job.State.REFUSED);

        house.appeals.appeal(ANNA, again.id(), "");
        house.appeals.decide(again.id(), true, "olga", "It is a door.");
        Illustration third = house.ended(house.illustrations.redraw(ANNA, post.id(), refused.shot(), "third"));
        assertEquals(Job.State.SETTLED, third.jobs().get(0).state());
    }

    @Test
    void refusedWordsShouldBeAppealableAsTheyWereWritten_AIS3() throws Exception {
        house.with(FakeImageProvider.once("fake", 2));
        Job job = ended(order("# A forbidden letter to jane@example.org\n\nWords.\n"));
        assertEquals(Job.State.REFUSED, job.state());
        Refusal refusal = house.appeals.appeal(ANNA, job.id(), "");
        assertEquals(Refusal.Subject.WORDS, refusal.subject());
        house.appeals.decide(job.id(), true, "olga", "Fine.");
        Job again = ended(house.illustrations.redraw(
                ANNA, house.posts.list(ANNA, Page.FIRST).get(0).id(), job.shot(), "again"));
        assertEquals(Job.State.SETTLED, again.state());
    }

    @Test
    void nothingShouldBePaidForThatNobodyCouldJudge() throws Exception {
        FakeImageProvider provider = FakeImageProvider.once("fake", 2);
        house.with(provider);
        house.moderation.removePictureModerator(House.LOOK);
        Illustration order = order(POST);
        until(order, job -> job.note().startsWith("waits"));
        assertEquals(List.of(), provider.requests());
        backAgain();
        assertEquals(Job.State.SETTLED, ended(order).state());
    }

    @Test
    void aPaidPictureShouldWaitForAModeratorThatLeft_AIS3() throws Exception {
        FakeImageProvider provider = FakeImageProvider.once("fake", 2).next(request -> {
            house.moderation.removePictureModerator(House.LOOK);
            return FakeImageProvider.drawn(request);
        });
        house.with(provider);
        Illustration order = order(POST);
        Job waiting = until(order, job -> job.note().startsWith("waits"));
        assertEquals(Job.State.RECEIVED, waiting.state());
        assertEquals("waits: no moderator of pictures is active", waiting.note());
        house.wait(Duration.ofHours(11));
        assertEquals(Job.State.RECEIVED, job(order).state());
        assertEquals(List.of(), house.library.list(ANNA, Page.FIRST));
        backAgain();
        assertEquals(Job.State.SETTLED, ended(order).state());
        assertEquals(1, provider.requests().size());
    }

    @Test
    void aPaidPictureShouldWaitForAModeratorThatBreaks() throws Exception {
        PictureModerator broken = picture -> {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "the model could not be read");
        };
        FakeImageProvider provider = FakeImageProvider.once("fake", 2);
        house.with(provider);
        house.moderation.addPictureModerator(broken, Map.of());
        Illustration order = order(POST);
        assertEquals(
                Job.State.RECEIVED,
                until(order, job -> job.note().startsWith("waits")).state());
        house.moderation.removePictureModerator(broken);
        assertEquals(Job.State.SETTLED, ended(order).state());
        assertEquals(1, provider.requests().size());
    }

    @Test
    void noPictureShouldBeKeptWhileItsModeratorBreaks_AIS3() throws Exception {
        PictureModerator broken = picture -> {
            throw new IllegalStateException("broken");
        };
        house.with(FakeImageProvider.repeatable("fake", 2));
        house.moderation.addPictureModerator(broken, Map.of());
        Job job = ended(order(POST));
        assertEquals(Job.State.FAILED, job.state());
        house.sweep();
        assertEquals(100, estate.ledger.balance(ANNA).amount());
        assertEquals(List.of(), house.library.list(ANNA, Page.FIRST));
    }

    @Test
    void refusalsShouldGoWithTheirPost_DEL1() throws Exception {
        house.with(FakeImageProvider.once("fake", 2).next(JudgeTest::red));
        Illustration order = order(POST);
        Job job = ended(order);
        assertTrue(house.appeals.find(ANNA, job.id()).isPresent());
        house.posts.delete(ANNA, order.post());
        assertFalse(house.appeals.find(ANNA, job.id()).isPresent());
    }

    @Test
    void theJanitorShouldDropRefusalsPastTheirPeriod_RET3() throws Exception {
        house.with(FakeImageProvider.once("fake", 2).next(JudgeTest::red));
        ended(order(POST));
        house.wait(Duration.ofDays(31));
        house.sweep();
        assertEquals(0, house.appeals.expire(10), "the janitor left some");
    }

    private static Generation red(ImageRequest request) {
        byte[] bytes = "red door".getBytes(StandardCharsets.UTF_8);
        return new Generation.Done(List.of(new Drawn(Content.of(bytes), Long.toString(request.seed()), "")));
    }

    private void backAgain() {
        house.moderation.addPictureModerator(House.LOOK, Map.of());
    }

    private Illustration order(String text) {
        Post post = house.post(ANNA, text);
        house.plans.draw(ANNA, post.id(), ONE_PICTURE);
        return house.illustrations.start(ANNA, post.id(), "key-" + post.id());
    }

    private Job ended(Illustration order) throws InterruptedException {
        return house.until(ANNA, order, Illustration::ended, TICK).jobs().get(0);
    }

    private Job until(Illustration order, Predicate<Job> there) throws InterruptedException {
        return house.until(ANNA, order, now -> there.test(now.jobs().get(0)), TICK)
                .jobs()
                .get(0);
    }

    private Job job(Illustration order) {
        return house.illustrations.find(ANNA, order.id()).orElseThrow().jobs().get(0);
    }

    private static Job first(Illustration order, Job.State state) {
        return order.jobs().stream()
                .filter(job -> job.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
