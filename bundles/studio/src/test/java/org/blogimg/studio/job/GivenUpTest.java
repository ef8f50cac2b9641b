package org.blogimg.studio.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Generation;
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

/** Work that nobody waits for any more goes on at its provider, and is paid for, unless it is stopped there. */
class GivenUpTest {
    private final Estate estate = new Estate();
    private final House house;
    private final FakeImageProvider far = FakeImageProvider.once("far", 4);

    GivenUpTest() throws Exception {
        house = new House(estate);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void workThatIsNotDoneInTimeShouldBeStoppedWhenItIsGivenUp() throws Exception {
        Stoppable stoppable = pending(reference -> new Generation.Pending(reference, Duration.ofMinutes(1)));
        Job job = givenUp(order());
        assertTrue(job.note().endsWith("did not finish within 30 minutes"), job::note);
        assertEquals("ticket", stoppable.stopped);
        assertEquals(100, balance());
    }

    @Test
    void workThatCannotBeAskedAfterShouldBeStoppedWhenItIsGivenUp() throws Exception {
        Stoppable stoppable = pending(reference -> {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "trouble of the provider");
        });
        Job job = givenUp(order());
        assertTrue(job.note().endsWith("after 5 attempts"), job::note);
        assertEquals("ticket", stoppable.stopped);
        assertEquals(100, balance());
    }

    @Test
    void workThatCannotBeStoppedShouldEndAllTheSameAndSaySo() throws Exception {
        Stoppable stoppable = pending(reference -> new Generation.Pending(reference, Duration.ofMinutes(1)));
        stoppable.deaf = true;
        Job job = givenUp(order());
        assertTrue(job.note().endsWith("it could not be asked to stop"), job::note);
        assertEquals(100, balance());
    }

    /** Work that is handed over must not be done and paid for at two places. */
    @Test
    void workThatAnotherTakesOverShouldBeStopped() throws Exception {
        Stoppable stoppable = pending(reference -> {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "trouble of the provider");
        });
        house.with(FakeImageProvider.once("here", 1));
        Job job = ended(order());
        assertEquals(new ProviderId("here"), job.provider());
        assertEquals("ticket", stoppable.stopped);
    }

    private Stoppable pending(Function<String, Generation> poll) {
        far.next(request -> new Generation.Pending("ticket", Duration.ofMinutes(1)));
        for (int call = 0; call < 100; call++) {
            far.nextPoll(poll);
        }
        Stoppable stoppable = new Stoppable(far);
        house.providers.add(stoppable);
        return stoppable;
    }

    private Job givenUp(Illustration order) throws Exception {
        Job job = house.until(ANNA, order, Illustration::ended, Duration.ofMinutes(7))
                .jobs()
                .get(0);
        assertEquals(Job.State.FAILED, job.state());
        return job;
    }

    private Illustration order() {
        Post post = house.post(ANNA, "# One\n\nWords.\n");
        Brief brief = new Brief(new Wish(0, true), Optional.empty(), Optional.of(new ProviderId("far")));
        house.plans.draw(ANNA, post.id(), brief);
        return house.illustrations.start(ANNA, post.id(), "key");
    }

    private Job ended(Illustration order) throws Exception {
        return house.until(ANNA, order, Illustration::ended, Duration.ofSeconds(5))
                .jobs()
                .get(0);
    }

    private long balance() throws Exception {
        house.sweep();
        assertEquals(0, estate.ledger.audit().openHolds());
        return estate.ledger.balance(ANNA).amount();
    }
}
