package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.Rings;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A ring has a job asked after at once, and tells nothing else. */
final class RungTest {
    private static final ProviderId FAR = new ProviderId("far");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Estate estate = new Estate();
    private final House house;
    private final FakeImageProvider far = FakeImageProvider.once("far", 2);
    private final RungJobs bell;

    RungTest() throws Exception {
        house = new House(estate);
        bell = new RungJobs(house.records, house.providers.broker());
    }

    @BeforeEach
    void furnish() {
        house.providers.add(new Hearing(far));
        far.next(request -> new Generation.Pending("work-1", LONG));
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    private Illustration waiting() throws InterruptedException {
        Illustration order = house.illustrations.start(
                ANNA,
                house.planned(ANNA, "# Boats\n\nThey float on the water.\n").id(),
                "key");
        return house.until(
                ANNA,
                order,
                now -> house.records.queue().nextDue().isPresent()
                        && now.jobs().get(0).state() == Job.State.SENT);
    }

    private void ring(String work) {
        bell.ring(FAR, new Rings.Ring(work, Map.of(), Content.of(new byte[0])));
    }

    @Test
    void rungJobShouldBeAskedAfterAtOnce() throws Exception {
        far.nextPoll(reference -> FakeImageProvider.drawn(far.requests().get(0)));
        Illustration order = waiting();
        ring("work-1");
        assertEquals(Job.State.SETTLED, house.ended(order).jobs().get(0).state());
        assertEquals(List.of("work-1"), far.references());
    }

    /** The provider says that it goes on: a ring is no news of how it went. */
    @Test
    void ringShouldNotBeBelieved() throws Exception {
        far.nextPoll(reference -> new Generation.Pending(reference, LONG));
        far.nextPoll(reference -> FakeImageProvider.drawn(far.requests().get(0)));
        Illustration order = waiting();
        ring("work-1");
        house.until(ANNA, order, now -> !far.references().isEmpty());
        assertEquals(
                Job.State.SENT,
                house.illustrations
                        .find(ANNA, order.id())
                        .orElseThrow()
                        .jobs()
                        .get(0)
                        .state());
        house.until(ANNA, order, Illustration::ended, LONG);
        assertEquals(2, far.references().size());
    }

    @Test
    void ringThatIsNotGenuineOrForOtherWorkShouldChangeNothing() throws Exception {
        waiting();
        ring("forged");
        ring("work-2");
        bell.ring(new ProviderId("nobody"), new Rings.Ring("work-1", Map.of(), Content.of(new byte[0])));
        assertFalse(house.records.queue().rung(new ProviderId("other"), "work-1"));
        assertFalse(house.records.queue().rung(FAR, "work-2"));
        assertEquals(
                Optional.of(estate.clock.instant().plus(LONG)),
                house.records.queue().nextDue());
        assertEquals(List.of(), far.references());
    }

    @Test
    void replayShouldFindNobodyWaiting() throws Exception {
        far.nextPoll(reference -> FakeImageProvider.drawn(far.requests().get(0)));
        Illustration order = waiting();
        ring("work-1");
        assertTrue(house.ended(order).ended());
        assertFalse(house.records.queue().rung(FAR, "work-1"));
        ring("work-1");
        assertEquals(List.of("work-1"), far.references());
    }

    /** One whose bell works by the word. */
    private record Hearing(ImageProvider raw) implements ImageProvider, Rings {
        @Override
        public ProviderCard card() {
            return raw.card();
        }

        @Override
        public Generation generate(ImageRequest request) {
            return raw.generate(request);
        }

        @Override
        public Generation poll(String reference) {
            return raw.poll(reference);
        }

        @Override
        public Optional<String> heard(Ring ring) {
            return Optional.of(ring.work()).filter(work -> !work.equals("forged"));
        }
    }
}
