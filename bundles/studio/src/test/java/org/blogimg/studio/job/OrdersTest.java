package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.blogimg.api.PictureId;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.posts.Page;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Post;
import org.blogimg.posts.ShotEdit;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.blogimg.studio.job.House.BERT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrdersTest {
    private static final String POST =
            "# Gardens\n\nIntro words.\n\n## Tools\n\nSpades and more.\n\n## Seeds\n\nSow.\n";

    private final Estate estate = new Estate();
    private final FakeImageProvider provider = FakeImageProvider.repeatable("fake", 2);
    private final CountDownLatch gate = new CountDownLatch(1);
    private House house;

    OrdersTest() throws Exception {
        house = new House(estate);
    }

    @BeforeEach
    void furnish() {
        house.with(provider);
    }

    @AfterEach
    void close() {
        gate.countDown();
        house.close();
        estate.close();
    }

    @Test
    void theSameKeyShouldAnswerWithTheSameOrder() throws Exception {
        Post post = house.planned(ANNA, POST);
        Illustration first = house.illustrations.start(ANNA, post.id(), "key");
        Illustration again = house.illustrations.start(ANNA, post.id(), "key");
        assertEquals(first.id(), again.id());
        house.ended(first);
        assertEquals(4, provider.requests().size());
        assertEquals(
                first.id(), house.illustrations.start(ANNA, post.id(), "key").id());
    }

    @Test
    void manyOrdersUnderOneKeyAtOnceShouldBeOneOrder() throws Exception {
        Post post = house.planned(ANNA, POST);
        List<Illustration> orders = Stream.generate(() -> "key")
                .limit(8)
                .parallel()
                .map(key -> house.illustrations.start(ANNA, post.id(), key))
                .toList();
        assertEquals(1, orders.stream().map(Illustration::id).distinct().count());
        house.ended(orders.get(0));
        assertEquals(4, provider.requests().size());
    }

    @Test
    void anotherVariantThatFailsShouldLeaveTheOlderPictureInItsPlace() throws Exception {
        Post post = house.planned(ANNA, POST);
        Job hero = house.ended(house.illustrations.start(ANNA, post.id(), "key"))
                .jobs()
                .get(0);
        provider.next(request -> new Generation.Refused("nsfw", "This is not drawn here."));
        Job again = house.ended(house.illustrations.redraw(ANNA, post.id(), hero.shot(), "again"))
                .jobs()
                .get(0);
        assertEquals(Job.State.REFUSED, again.state());
        Illustration latest = house.illustrations.latest(ANNA, post.id()).orElseThrow();
        assertTrue(latest.jobs().stream().anyMatch(job -> job.picture().equals(hero.picture())));
    }

    @Test
    void aKeyUsedForSomethingElseShouldBeAConflict() {
        Post post = house.planned(ANNA, POST);
        Post other = house.planned(ANNA, POST);
        house.illustrations.start(ANNA, post.id(), "key");
        assertThrows(Conflict.class, () -> house.illustrations.start(ANNA, other.id(), "key"));
    }

    @Test
    void twoOrdersAtOnceShouldNotDrawAShotTwice() throws Exception {
        Post post = house.planned(ANNA, POST);
        Illustration order = house.illustrations.start(ANNA, post.id(), "one");
        assertThrows(Conflict.class, () -> house.illustrations.start(ANNA, post.id(), "two"));
        house.ended(order);
        assertThrows(Conflict.class, () -> house.illustrations.start(ANNA, post.id(), "three"));
        assertEquals(4, provider.requests().size());
    }

    @Test
    void aPostWithoutAPlanShouldBeAConflict() {
        Post post = house.post(ANNA, POST);
        assertThrows(Conflict.class, () -> house.illustrations.start(ANNA, post.id(), "key"));
    }

    @Test
    void anotherVariantShouldHaveAnotherSeedAndTakeTheOlderPicturesPlace() throws Exception {
        Post post = house.planned(ANNA, POST);
        Job hero = house.ended(house.illustrations.start(ANNA, post.id(), "key"))
                .jobs()
                .get(0);
        Job again = house.ended(house.illustrations.redraw(ANNA, post.id(), hero.shot(), "again"))
                .jobs()
                .get(0);
        assertEquals(hero.shot(), again.shot());
        assertNotEquals(hero.picture(), again.picture());
        assertEquals(
                2,
                provider.requests().stream()
                        .filter(request ->
                                request.job().equals(hero.id()) || request.job().equals(again.id()))
                        .map(ImageRequest::seed)
                        .distinct()
                        .count());
        Illustration latest = house.illustrations.latest(ANNA, post.id()).orElseThrow();
        assertEquals(4, latest.jobs().size());
        assertTrue(latest.jobs().stream().anyMatch(job -> job.picture().equals(again.picture())));
    }

    @Test
    void aCancelledOrderShouldStopWhatIsNotSentAndCostOnlyWhatWasDelivered() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        for (int worker = 0; worker < 2; worker++) {
            provider.next(request -> {
                busy.countDown();
                return waitAtGate(request);
            });
        }
        Post post = house.planned(ANNA, POST);
        Illustration order = house.illustrations.start(ANNA, post.id(), "key");
        assertTrue(busy.await(20, TimeUnit.SECONDS));
        Illustration cancelled = house.illustrations.cancel(ANNA, order.id());
        assertEquals(
                2,
                cancelled.jobs().stream()
                        .filter(job -> job.state() == Job.State.CANCELLED)
                        .count());
        gate.countDown();
        Illustration ended = house.ended(order);
        house.sweep();
        assertEquals(2, house.library.list(ANNA, Page.FIRST).size());
        assertEquals(100 - 4, estate.ledger.balance(ANNA).amount());
        assertEquals(0, estate.ledger.audit().openHolds());
        assertEquals(
                2,
                ended.jobs().stream()
                        .filter(job -> job.state() == Job.State.SETTLED)
                        .count());
    }

    @Test
    void aPostDeletedWhileItIsDrawnShouldLeaveNothing() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        for (int worker = 0; worker < 2; worker++) {
            provider.next(request -> {
                busy.countDown();
                return waitAtGate(request);
            });
        }
        Post post = house.planned(ANNA, POST);
        house.illustrations.start(ANNA, post.id(), "key");
        assertTrue(busy.await(20, TimeUnit.SECONDS));
        assertTrue(house.posts.delete(ANNA, post.id()));
        gate.countDown();
        house.close();
        house = new House(estate).with(provider);
        house.sweep();
        assertEquals(List.of(), house.library.list(ANNA, Page.FIRST));
        assertEquals(0, estate.objects.size());
        assertEquals(0, estate.ledger.audit().openHolds());
        assertEquals(100, estate.ledger.balance(ANNA).amount());
        assertTrue(house.posts.find(ANNA, post.id()).isEmpty());
        assertEquals(List.of(), house.desk.jobs(Optional.empty(), 50));
    }

    @Test
    void aListenerShouldHearEveryStateInOrder() throws Exception {
        CountDownLatch watched = new CountDownLatch(1);
        provider.next(request -> {
            await(watched);
            return FakeImageProvider.drawn(request);
        });
        Post post = house.planned(ANNA, "# One\n\nWords.\n");
        Plan plan = house.plans.current(ANNA, post.id()).orElseThrow();
        house.plans.edit(ANNA, post.id(), plan.shots().get(1).id(), edit(Optional.empty(), Optional.of(false)));
        BlockingQueue<Job> heard = new LinkedBlockingQueue<>();
        Illustration order = house.illustrations.start(ANNA, post.id(), "key");
        Illustrations.Watch watch = house.illustrations.watch(ANNA, order.id(), heard::add);
        watched.countDown();
        Job job = heard.poll(20, TimeUnit.SECONDS);
        Job.State last = Job.State.QUEUED;
        while (job != null && job.state() != Job.State.SETTLED) {
            assertTrue(job.state().compareTo(last) > 0, "after " + last + " came " + job.state());
            last = job.state();
            job = heard.poll(20, TimeUnit.SECONDS);
        }
        watch.close();
        assertEquals(Job.State.KEPT, last);
    }

    @Test
    void anotherOwnerShouldSeeNothing() throws Exception {
        Post post = house.planned(ANNA, POST);
        Illustration order = house.ended(house.illustrations.start(ANNA, post.id(), "key"));
        PictureId picture = order.jobs().get(0).picture().orElseThrow();
        assertTrue(house.posts.find(BERT, post.id()).isEmpty());
        assertTrue(house.posts.list(BERT, Page.FIRST).isEmpty());
        assertFalse(house.posts.delete(BERT, post.id()));
        assertTrue(house.plans.current(BERT, post.id()).isEmpty());
        assertTrue(house.illustrations.find(BERT, order.id()).isEmpty());
        assertTrue(house.illustrations.latest(BERT, post.id()).isEmpty());
        assertTrue(house.library.find(BERT, picture).isEmpty());
        assertTrue(house.library.ofPost(BERT, post.id()).isEmpty());
        assertTrue(house.library.bytes(BERT, picture, 0).isEmpty());
        assertFalse(house.library.delete(BERT, picture));
        assertTrue(house.desk.explain(BERT, order.jobs().get(0).id()).isEmpty());
        for (Runnable call : List.<Runnable>of(
                () -> house.illustrations.start(BERT, post.id(), "key"),
                () -> house.illustrations.cancel(BERT, order.id()),
                () -> house.illustrations.watch(BERT, order.id(), job -> {}),
                () -> house.library.save(BERT, picture, true),
                () -> house.plans.draw(BERT, post.id(), org.blogimg.posts.Brief.OPEN))) {
            assertThrows(NoSuchElementException.class, call::run);
        }
    }

    @Test
    void theExactWordsThatLeftShouldBeShownWithWhatWasReplaced() throws Exception {
        Post post = house.planned(ANNA, "# One\n\nWords.\n");
        Plan.Shot shot =
                house.plans.current(ANNA, post.id()).orElseThrow().shots().get(0);
        house.plans.edit(
                ANNA, post.id(), shot.id(), edit(Optional.of("A letter to jane@example.org"), Optional.empty()));
        Illustration order = house.ended(house.illustrations.start(ANNA, post.id(), "key"));
        var told = house.desk.explain(ANNA, order.jobs().get(0).id()).orElseThrow();
        assertEquals("A letter to an address", told.sentPrompt());
        assertEquals(List.of("e-mail -> an address"), told.replaced());
        assertEquals(Job.State.QUEUED, told.steps().get(0).state());
        assertEquals(
                Job.State.SETTLED, told.steps().get(told.steps().size() - 1).state());
        assertTrue(provider.requests().stream()
                .noneMatch(request -> request.prompt().contains("jane")));
        house.wait(Duration.ofDays(30));
        assertEquals(
                "",
                house.desk.explain(ANNA, order.jobs().get(0).id()).orElseThrow().sentPrompt());
    }

    private static ShotEdit edit(Optional<String> prompt, Optional<Boolean> wanted) {
        return new ShotEdit(prompt, Optional.empty(), Optional.empty(), Optional.empty(), wanted);
    }

    private Generation waitAtGate(ImageRequest request) {
        await(gate);
        return FakeImageProvider.drawn(request);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
