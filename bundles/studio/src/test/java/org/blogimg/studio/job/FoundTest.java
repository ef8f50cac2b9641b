package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.PlugFailure;
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

/** Work whose first answer was lost, at a provider that can look for it. */
class FoundTest {
    private final Estate estate = new Estate();
    private final House house;
    private final FakeImageProvider fake = FakeImageProvider.once("far", 4).next(request -> {
        throw new PlugFailure(PlugFailure.Kind.UNKNOWN, "no answer");
    });
    private final Finding finding = new Finding(fake, Finding.WITHIN);

    FoundTest() throws Exception {
        house = new House(estate);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void foundWorkShouldBeDeliveredOnceAndPaidOnce() throws Exception {
        Illustration order = lost();
        house.sweep();
        settled(order);
    }

    /** It may only not be listed yet. */
    @Test
    void workThatIsListedLaterShouldBeFoundLater() throws Exception {
        finding.listed = false;
        Illustration order = lost();
        house.sweep();
        unknown(order);
        finding.listed = true;
        house.sweep();
        settled(order);
    }

    @Test
    void workThatIsNotFoundInTimeShouldEndUnpaid() throws Exception {
        finding.listed = false;
        Illustration order = lost();
        house.wait(Finding.WITHIN.minusSeconds(1));
        house.sweep();
        unknown(order);
        house.wait(Duration.ofSeconds(1));
        failed(order, "it has no such work");
    }

    /** After a kill the house is there before its providers are. */
    @Test
    void workShouldWaitForItsProviderToBeLookedFor() throws Exception {
        Illustration order = lost();
        house.providers.remove(finding);
        house.sweep();
        unknown(order);
        house.providers.add(finding);
        house.sweep();
        settled(order);
    }

    @Test
    void aProviderThatIsNeverReachedShouldNotBeWaitedForForEver() throws Exception {
        finding.reached = false;
        Illustration order = lost();
        house.wait(Duration.ofMinutes(9));
        house.sweep();
        unknown(order);
        house.wait(Duration.ofMinutes(1));
        failed(order, "it could not be asked again");
    }

    private Illustration lost() throws Exception {
        fake.nextPoll(reference -> FakeImageProvider.drawn(fake.requests().get(0)));
        house.providers.add(finding);
        Post post = house.post(ANNA, "# One\n\nWords.\n");
        house.plans.draw(ANNA, post.id(), new Brief(new Wish(0, true), Optional.empty(), Optional.empty()));
        Illustration order = house.illustrations.start(ANNA, post.id(), "key");
        return house.until(ANNA, order, now -> now.jobs().get(0).state() == Job.State.UNKNOWN);
    }

    private void unknown(Illustration order) {
        Illustration now = house.illustrations.find(ANNA, order.id()).orElseThrow();
        assertEquals(Job.State.UNKNOWN, now.jobs().get(0).state());
    }

    private void settled(Illustration order) throws Exception {
        Job job = house.ended(order).jobs().get(0);
        assertEquals(Job.State.SETTLED, job.state(), job::note);
        assertEquals(List.of("found"), fake.references());
        assertEquals(1, fake.requests().size());
        assertEquals(96, balance());
    }

    private void failed(Illustration order, String why) throws Exception {
        house.sweep();
        Job job = house.ended(order).jobs().get(0);
        assertEquals(Job.State.FAILED, job.state());
        assertTrue(job.note().endsWith("the provider's answer was lost, and " + why), job::note);
        assertEquals(1, fake.requests().size());
        assertEquals(100, balance());
    }

    private long balance() throws Exception {
        house.sweep();
        assertEquals(0, estate.ledger.audit().openHolds());
        return estate.ledger.balance(ANNA).amount();
    }
}
