package org.blogimg.studio.job;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import org.blogimg.api.AccountId;
import org.blogimg.api.image.Finds;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.text.Wish;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Page;
import org.blogimg.posts.Post;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.studio.Picture;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The power is cut right before and right after every single effect of a job on the outside, and another process takes
 * over. Whatever the moment: delivered once and paid once, or not delivered and not paid.
 */
class CrashTest {
    private static final Brief ONE_PICTURE = new Brief(new Wish(0, true), Optional.empty(), Optional.empty());
    private static final int PRICE = 3;
    private static final String SAID = "A plain disc.";

    private final Estate estate = new Estate();
    private Function<FakeImageProvider, ImageProvider> dress = provider -> provider;

    @AfterEach
    void close() {
        estate.close();
    }

    @Test
    void aRepeatablePictureShouldAlwaysBeDeliveredOnceAndPaidOnce() throws Exception {
        int cuts =
                cutEverywhere(() -> FakeImageProvider.repeatable("fake", PRICE).saying(SAID), true);
        assertTrue(cuts > 20, () -> "only " + cuts + " moments");
    }

    @Test
    void aPictureThatIsDrawnAnewEachTimeShouldNeverBeAskedForTwice() throws Exception {
        int cuts = cutEverywhere(() -> FakeImageProvider.once("fake", PRICE).saying(SAID), false);
        assertTrue(cuts > 20, () -> "only " + cuts + " moments");
    }

    @Test
    void workThatGoesOnElsewhereShouldBeAskedAfter() throws Exception {
        Function<ImageRequest, Generation> later = request -> new Generation.Pending("ticket", Duration.ZERO);
        int cuts = cutEverywhere(
                () -> FakeImageProvider.once("fake", PRICE).saying(SAID).next(later), false);
        assertTrue(cuts > 20, () -> "only " + cuts + " moments");
    }

    /** Where the provider can look for it, a picture that was begun is never lost. */
    @Test
    void aPictureThatWasBegunShouldBeDeliveredWhereItCanBeFound() throws Exception {
        dress = provider -> new Finding(provider, Duration.ZERO);
        int cuts = cutEverywhere(() -> FakeImageProvider.once("fake", PRICE).saying(SAID), false);
        assertTrue(cuts > 20, () -> "only " + cuts + " moments");
    }

    private int cutEverywhere(Supplier<FakeImageProvider> providers, boolean always) throws Exception {
        int cuts = 0;
        boolean reached = true;
        for (int effect = 1; reached; effect++) {
            for (boolean after : List.of(false, true)) {
                FakeImageProvider provider = providers.get();
                for (int poll = 0; poll < 3; poll++) {
                    provider.nextPoll(reference ->
                            FakeImageProvider.drawn(provider.requests().get(0), SAID));
                }
                Moment moment = new Moment(effect, after, new AccountId("owner-" + effect + "-" + after));
                reached = cutAt(moment, provider);
                judge(moment, provider, always);
                cuts++;
            }
        }
        noOrphanShouldOutliveItsDay();
        return cuts;
    }

    private record Moment(int effect, boolean after, AccountId owner) {}

    /** False where the job had ended before. */
    private boolean cutAt(Moment moment, FakeImageProvider provider) throws Exception {
        Power power = Power.on();
        AtomicBoolean ended = new AtomicBoolean();
        try (House first = new House(estate, power).with(dress.apply(provider))) {
            Post post = first.post(moment.owner(), "# A post\n\nWords.\n");
            first.plans.draw(moment.owner(), post.id(), ONE_PICTURE);
            power.cutAt(moment.effect(), moment.after());
            try {
                Illustration order = first.illustrations.start(moment.owner(), post.id(), "key");
                first.illustrations.watch(moment.owner(), order.id(), job -> {
                    if (job.state().ended()) {
                        ended.set(true);
                        power.cut();
                    }
                });
                if (first.illustrations
                        .find(moment.owner(), order.id())
                        .orElseThrow()
                        .ended()) {
                    ended.set(true);
                    power.cut();
                }
            } catch (Power.Cut cut) {
                assertTrue(power.isOff());
            }
            tick(first, power);
        }
        return !ended.get();
    }

    /** A pending job waits a tenth of a second of the house's time. */
    private void tick(House house, Power power) throws InterruptedException {
        while (!power.isOff()) {
            estate.clock.move(Duration.ofSeconds(1));
            house.records.bell().ring();
            power.awaitCut(Duration.ofMillis(50));
        }
    }

    private void judge(Moment moment, FakeImageProvider provider, boolean always) throws Exception {
        try (House second = new House(estate).with(dress.apply(provider))) {
            AccountId owner = moment.owner();
            Post post = second.posts.list(owner, Page.FIRST).stream()
                    .map(line -> second.posts.find(owner, line.id()).orElseThrow())
                    .findFirst()
                    .orElseThrow();
            Optional<Illustration> order = second.illustrations.latest(owner, post.id());
            if (order.isEmpty()) {
                assertEquals(1, moment.effect(), "an order that was acknowledged is gone");
                assertEquals(100, estate.ledger.balance(owner).amount());
                return;
            }
            Duration tick = Duration.ofSeconds(1);
            second.until(owner, order.get(), CrashTest::endedOrUnknown, tick);
            second.sweep();
            Job job = second.until(owner, order.get(), Illustration::ended, tick)
                    .jobs()
                    .get(0);
            second.sweep();
            judge(moment, second, job);
            assertTrue(
                    always
                            ? job.state() == Job.State.SETTLED
                            : provider.requests().size() <= 1,
                    job::toString);
            boolean lost = provider.requests().size() == 1 && job.state() != Job.State.SETTLED;
            assertFalse(lost && dress.apply(provider) instanceof Finds, moment::toString);
        }
    }

    private static boolean endedOrUnknown(Illustration order) {
        return order.ended() || order.jobs().get(0).state() == Job.State.UNKNOWN;
    }

    private void judge(Moment moment, House house, Job job) throws Exception {
        List<Picture> pictures = house.library.list(moment.owner(), Page.FIRST);
        assertEquals(0, estate.ledger.audit().openHolds(), moment::toString);
        if (job.state() == Job.State.SETTLED) {
            assertEquals(1, pictures.size(), moment::toString);
            assertEquals(Optional.of(pictures.get(0).id()), job.picture());
            assertEquals(SAID, pictures.get(0).altText(), moment::toString);
            assertEquals(PRICE, estate.ledger.cost(job.id()), moment::toString);
            try (InputStream bytes = house.library
                    .bytes(moment.owner(), pictures.get(0).id(), 0)
                    .orElseThrow()
                    .source()
                    .open(0)) {
                assertFalse(bytes.readAllBytes().length == 0);
            }
        } else {
            assertEquals(Job.State.FAILED, job.state(), moment::toString);
            assertEquals(List.of(), pictures, moment::toString);
            assertEquals(0, estate.ledger.cost(job.id()), moment::toString);
            assertEquals(100, estate.ledger.balance(moment.owner()).amount());
        }
    }

    private void noOrphanShouldOutliveItsDay() throws Exception {
        estate.clock.move(Duration.ofDays(92));
        try (House last = new House(estate)) {
            last.sweep();
        }
        assertEquals(0, estate.objects.size());
    }
}
