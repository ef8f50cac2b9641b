package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.text.Wish;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Post;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MishapsTest {
    private static final Brief ONE_PICTURE = new Brief(new Wish(0, true), Optional.empty(), Optional.empty());
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Estate estate = new Estate();
    private final House house;

    MishapsTest() throws Exception {
        house = new House(estate);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void wordsThatAModeratorRefusesShouldNeverReachAProviderNorCostAnything() throws Exception {
        FakeImageProvider provider = FakeImageProvider.repeatable("fake", 2);
        house.with(provider);
        Job job = ended(order("# A forbidden thing\n\nWords.\n"));
        assertEquals(Job.State.REFUSED, job.state());
        assertTrue(job.note().contains("no-forbidden"), job::note);
        assertEquals(List.of(), provider.requests());
        nothingWasPaid();
    }

    @Test
    void aModeratorThatBreaksShouldKeepTheDoorClosed() throws Exception {
        FakeImageProvider provider = FakeImageProvider.repeatable("fake", 2);
        house.with(provider);
        Moderator broken = text -> {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "the rules could not be read");
        };
        house.moderation.addModerator(broken, Map.of());
        Job job = ended(order("# One\n\nWords.\n"));
        assertEquals(Job.State.FAILED, job.state());
        assertTrue(job.note().startsWith("the rules could not be read"), job::note);
        assertEquals(List.of(), provider.requests());
        nothingWasPaid();
    }

    @Test
    void anAccountWithTooLittleShouldBeToldHowMuchIsMissing() throws Exception {
        FakeImageProvider provider = FakeImageProvider.repeatable("fake", 101);
        house.with(provider);
        Job job = ended(order("# One\n\nWords.\n"));
        assertEquals(Job.State.FAILED, job.state());
        assertEquals("needs 101 credits, the account has 100", job.note());
        assertEquals(List.of(), provider.requests());
        nothingWasPaid();
    }

    @Test
    void aProviderThatDeclinesShouldCostNothing() throws Exception {
        house.with(FakeImageProvider.repeatable("fake", 2)
                .next(request -> new Generation.Refused("nsfw", "This is not drawn here.")));
        Job job = ended(order("# One\n\nWords.\n"));
        assertEquals(Job.State.REFUSED, job.state());
        assertEquals("This is not drawn here. (nsfw)", job.note());
        nothingWasPaid();
    }

    @Test
    void aBusyProviderShouldBeAskedAgainLater() throws Exception {
        FakeImageProvider provider = FakeImageProvider.once("fake", 2).next(fail(PlugFailure.Kind.RETRY));
        house.with(provider);
        Job job = ended(order("# One\n\nWords.\n"));
        assertEquals(Job.State.SETTLED, job.state());
        assertEquals(2, provider.requests().size());
        assertEquals(98, estate.ledger.balance(ANNA).amount());
    }

    @Test
    void aProviderThatIsAlwaysBusyShouldBeGivenUp() throws Exception {
        FakeImageProvider provider = FakeImageProvider.once("fake", 2);
        for (int call = 0; call < 10; call++) {
            provider.next(fail(PlugFailure.Kind.RETRY));
        }
        house.with(provider);
        Job job = ended(order("# One\n\nWords.\n"));
        assertEquals(Job.State.FAILED, job.state());
        assertEquals(5, provider.requests().size());
        nothingWasPaid();
    }

    @Test
    void aProviderThatCannotShouldBeAskedOnce() throws Exception {
        FakeImageProvider provider = FakeImageProvider.once("fake", 2).next(fail(PlugFailure.Kind.PERMANENT));
        house.with(provider);
        Job job = ended(order("# One\n\nWords.\n"));
        assertEquals(Job.State.FAILED, job.state());
        assertEquals("trouble of the provider", job.note());
        assertEquals(1, provider.requests().size());
        nothingWasPaid();
    }

    @Test
    void anUnknownOutcomeShouldBeDrawnAgainOnlyWhereThatDoesNoHarm() throws Exception {
        FakeImageProvider repeatable = FakeImageProvider.repeatable("fake", 2).next(fail(PlugFailure.Kind.UNKNOWN));
        house.with(repeatable);
        Illustration order = order("# One\n\nWords.\n");
        unknown(order);
        house.sweep();
        assertEquals(Job.State.SETTLED, ended(order).state());
        assertEquals(2, repeatable.requests().size());
    }

    @Test
    void anUnknownOutcomeOfAPictureDrawnOnceShouldEndUnpaid() throws Exception {
        FakeImageProvider once = FakeImageProvider.once("fake", 2).next(fail(PlugFailure.Kind.UNKNOWN));
        house.with(once);
        Illustration order = order("# One\n\nWords.\n");
        unknown(order);
        house.sweep();
        assertEquals(Job.State.FAILED, ended(order).state());
        assertEquals(1, once.requests().size());
        nothingWasPaid();
    }

    @Test
    void aJobShouldWaitVisiblyForItsProviderAndGoOnWhenItComes() throws Exception {
        FakeImageProvider provider = FakeImageProvider.repeatable("fake", 2);
        var planning = FakeImageProvider.repeatable("fake", 2);
        house.providers.add(planning);
        Post post = house.post(ANNA, "# One\n\nWords.\n");
        house.plans.draw(ANNA, post.id(), ONE_PICTURE);
        house.providers.remove(planning);
        Illustration order = house.illustrations.start(ANNA, post.id(), "key");
        Illustration waiting =
                house.until(ANNA, order, now -> now.jobs().get(0).note().startsWith("waits: "), Duration.ZERO);
        assertEquals(Job.State.HELD, waiting.jobs().get(0).state());
        house.with(provider);
        assertEquals(Job.State.SETTLED, ended(order).state());
    }

    @Test
    void aJobShouldNotWaitForEver() throws Exception {
        var planning = FakeImageProvider.repeatable("fake", 2);
        house.providers.add(planning);
        Post post = house.post(ANNA, "# One\n\nWords.\n");
        house.plans.draw(ANNA, post.id(), ONE_PICTURE);
        house.providers.remove(planning);
        Illustration order = house.illustrations.start(ANNA, post.id(), "key");
        Job job = house.until(ANNA, order, Illustration::ended, Duration.ofMinutes(4))
                .jobs()
                .get(0);
        assertEquals(Job.State.FAILED, job.state());
        assertTrue(job.note().endsWith("waited 10 minutes"), job::note);
        nothingWasPaid();
    }

    @Test
    void aProviderThatNeverFinishesShouldBeGivenUp() throws Exception {
        FakeImageProvider provider = FakeImageProvider.once("fake", 2)
                .next(request -> new Generation.Pending("ticket", Duration.ofMinutes(1)));
        for (int poll = 0; poll < 100; poll++) {
            provider.nextPoll(reference -> new Generation.Pending("ticket", Duration.ofMinutes(1)));
        }
        house.with(provider);
        Illustration order = order("# One\n\nWords.\n");
        Job job = house.until(ANNA, order, Illustration::ended, Duration.ofMinutes(7))
                .jobs()
                .get(0);
        assertEquals(Job.State.FAILED, job.state());
        assertEquals(1, provider.requests().size());
        nothingWasPaid();
    }

    @Test
    void aFullDiskShouldCostNothingAndLeaveNothing() throws Exception {
        estate.objects.full(true);
        house.with(FakeImageProvider.repeatable("fake", 2));
        Job job = ended(order("# One\n\nWords.\n"));
        assertEquals(Job.State.FAILED, job.state());
        assertTrue(job.note().startsWith("the store could not keep the picture"), job::note);
        assertEquals(0, estate.objects.size());
        nothingWasPaid();
    }

    @Test
    void aProviderSwappedForAnotherInTheMiddleShouldLoseNoJob() throws Exception {
        FakeImageProvider older = FakeImageProvider.repeatable("fake", 1);
        house.providers.add(older);
        Post post = house.post(ANNA, "# A\n\nWords.\n\n" + "## B\n\nWords.\n\n".repeat(10));
        house.plans.draw(ANNA, post.id(), Brief.OPEN);
        Illustration order = house.illustrations.start(ANNA, post.id(), "key");
        for (int swap = 0; swap < 10; swap++) {
            FakeImageProvider newer = FakeImageProvider.repeatable("fake", 1);
            house.providers.remove(older);
            house.providers.add(newer);
            older = newer;
        }
        Illustration ended = house.until(ANNA, order, Illustration::ended, TICK);
        assertEquals(12, ended.jobs().size());
        assertTrue(ended.jobs().stream().allMatch(job -> job.state() == Job.State.SETTLED), ended::toString);
        assertEquals(100 - 12, estate.ledger.balance(ANNA).amount());
    }

    private Illustration order(String text) {
        Post post = house.post(ANNA, text);
        house.plans.draw(ANNA, post.id(), ONE_PICTURE);
        return house.illustrations.start(ANNA, post.id(), "key");
    }

    private Job ended(Illustration order) throws Exception {
        return house.until(ANNA, order, Illustration::ended, TICK).jobs().get(0);
    }

    private void unknown(Illustration order) throws Exception {
        house.until(ANNA, order, now -> now.jobs().get(0).state() == Job.State.UNKNOWN, Duration.ZERO);
    }

    private static Function<ImageRequest, Generation> fail(PlugFailure.Kind kind) {
        return request -> {
            throw new PlugFailure(kind, "trouble of the provider");
        };
    }

    private void nothingWasPaid() throws Exception {
        house.sweep();
        assertEquals(0, estate.ledger.audit().openHolds());
        assertEquals(100, estate.ledger.balance(ANNA).amount());
    }
}
