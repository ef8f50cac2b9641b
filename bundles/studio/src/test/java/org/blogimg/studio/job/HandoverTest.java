package org.blogimg.studio.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.blogimg.api.Credits;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.text.Wish;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Post;
import org.blogimg.posts.ShotEdit;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.blogimg.studio.job.House.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who draws in the place of a provider that failed, with what words, and for how much. */
class HandoverTest {
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final String POST = "# Coffee with jane.roe@example.org\n\nShe pours a cup of coffee.\n";

    private final Estate estate = new Estate();
    private final House house;
    private final FakeImageProvider far = new FakeImageProvider(card("far", 4, Set.of("api.example.org"), Set.of()));
    private final FakeImageProvider here = new FakeImageProvider(card("here", 1, Set.of(), Set.of(Ability.TITLE)));

    HandoverTest() throws Exception {
        house = new House(estate);
    }

    @AfterEach
    void close() {
        house.close();
        estate.close();
    }

    @Test
    void aFailedPictureShouldBeDrawnByOneThatStaysHereForItsOwnPrice() throws Exception {
        house.with(far.next(fail(PlugFailure.Kind.PERMANENT))).with(here);
        Job job = ended(order("far"));
        assertEquals(Job.State.SETTLED, job.state());
        assertEquals(new ProviderId("here"), job.provider());
        assertEquals(new Credits(1), job.price());
        assertEquals(99, estate.ledger.balance(ANNA).amount());
        assertEquals(1, far.requests().size());
        assertEquals(0, estate.ledger.audit().openHolds());
    }

    @Test
    void whoCostsMoreThanWasSetAsideShouldNotTakeOver() throws Exception {
        FakeImageProvider dear = new FakeImageProvider(card("dear", 5, Set.of(), Set.of()));
        house.with(far.next(fail(PlugFailure.Kind.PERMANENT))).with(dear);
        Job job = ended(order("far"));
        assertEquals(Job.State.FAILED, job.state());
        assertEquals(List.of(), dear.requests());
        assertEquals(100, balance());
    }

    @Test
    void wordsThatWereToStayHereShouldNotLeaveWhenTheirProviderFails() throws Exception {
        house.with(here.next(fail(PlugFailure.Kind.PERMANENT))).with(far);
        Job job = ended(order("here"));
        assertEquals(Job.State.FAILED, job.state());
        assertEquals(List.of(), far.requests());
    }

    @Test
    void aPictureThatAProviderRefusedShouldNotBeOfferedToAnother() throws Exception {
        house.with(far.next(request -> new Generation.Refused("nsfw", "No."))).with(here);
        assertEquals(Job.State.REFUSED, ended(order("far")).state());
        assertEquals(List.of(), here.requests());
        assertEquals(100, balance());
    }

    @Test
    void anAnswerThatWasLostShouldNotBeAskedForElsewhere() throws Exception {
        house.with(far.next(fail(PlugFailure.Kind.UNKNOWN))).with(here);
        Illustration order = order("far");
        house.until(ANNA, order, now -> now.jobs().get(0).state() == Job.State.UNKNOWN);
        house.sweep();
        assertEquals(Job.State.FAILED, ended(order).state());
        assertEquals(List.of(), here.requests());
        assertEquals(100, balance());
    }

    @Test
    void oneThatIsAlwaysBusyShouldBeReplacedAfterItsAttempts() throws Exception {
        for (int call = 0; call < 10; call++) {
            far.next(fail(PlugFailure.Kind.RETRY));
        }
        house.with(far).with(here);
        Job job = ended(order("far"));
        assertEquals(Job.State.SETTLED, job.state());
        assertEquals(new ProviderId("here"), job.provider());
    }

    @Test
    void aTitleShouldBeLetteringOnlyForOneThatStaysHere() throws Exception {
        house.with(far.next(fail(PlugFailure.Kind.PERMANENT))).with(here);
        Brief card = new Brief(new Wish(0, true), Optional.empty(), Optional.of(new ProviderId("far")));
        Post post = house.post(ANNA, POST);
        house.plans.draw(ANNA, post.id(), card);
        Illustration ended =
                house.until(ANNA, house.illustrations.start(ANNA, post.id(), "key"), Illustration::ended, TICK);
        assertTrue(ended.jobs().stream().allMatch(job -> job.state() == Job.State.SETTLED), ended::toString);
        assertTrue(far.requests().stream().allMatch(request -> request.title().isEmpty()));
        assertFalse(far.requests().get(0).prompt().contains("jane.roe"));
    }

    @Test
    void aWishThatAProviderDoesNotKnowShouldStandInItsPrompt() throws Exception {
        FakeImageProvider knowing =
                new FakeImageProvider(card("knowing", 4, Set.of("api.example.org"), Set.of(Ability.WITHOUT)));
        house.with(far).with(knowing);
        for (String provider : List.of("far", "knowing")) {
            Post post = planned(provider);
            house.plans.edit(
                    ANNA,
                    post.id(),
                    house.plans
                            .current(ANNA, post.id())
                            .orElseThrow()
                            .shots()
                            .get(0)
                            .id(),
                    without());
            assertEquals(
                    Job.State.SETTLED,
                    ended(house.illustrations.start(ANNA, post.id(), provider)).state());
        }
        assertTrue(far.requests().get(0).prompt().endsWith("(Not to be seen: red balloons)"));
        assertEquals("", far.requests().get(0).without());
        assertEquals("red balloons", knowing.requests().get(0).without());
        assertFalse(knowing.requests().get(0).prompt().contains("balloon"));
    }

    @Test
    void pendingWorkShouldBeStoppedAtAProviderThatCan() throws Exception {
        far.next(request -> new Generation.Pending("ticket", Duration.ofMinutes(1)));
        Stoppable stoppable = new Stoppable(far);
        house.providers.add(stoppable);
        Illustration order = order("far");
        house.until(ANNA, order, now -> now.jobs().get(0).state() == Job.State.SENT);
        house.illustrations.cancel(ANNA, order.id());
        assertEquals(Job.State.CANCELLED, ended(order).state());
        assertEquals("ticket", stoppable.stopped);
        assertEquals(100, balance());
    }

    @Test
    void aProviderThatKeepsWhatItIsSentTooLongShouldNotBeActive_PRO4() {
        house.with(new FakeImageProvider(new ProviderCard(
                new ProviderId("hoarder"),
                "Hoarder",
                "1.0",
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                Credits.NONE,
                List.of(),
                Set.of(),
                Set.of("api.example.org"),
                new ProviderCard.Purge(31, "https://example.org/terms"))));
        assertEquals(List.of(), house.providers.broker().offers());
    }

    private static ShotEdit without() {
        return new ShotEdit(
                Optional.empty(), Optional.of("red balloons"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Post planned(String provider) {
        Post post = house.post(ANNA, POST);
        Wish one = new Wish(0, true);
        house.plans.draw(ANNA, post.id(), new Brief(one, Optional.empty(), Optional.of(new ProviderId(provider))));
        return post;
    }

    private Illustration order(String provider) {
        return house.illustrations.start(ANNA, planned(provider).id(), "key");
    }

    private Job ended(Illustration order) throws Exception {
        return house.until(ANNA, order, Illustration::ended, TICK).jobs().get(0);
    }

    private long balance() throws Exception {
        house.sweep();
        assertEquals(0, estate.ledger.audit().openHolds());
        return estate.ledger.balance(ANNA).amount();
    }

    private static Function<ImageRequest, Generation> fail(PlugFailure.Kind kind) {
        return request -> {
            throw new PlugFailure(kind, "trouble of the provider");
        };
    }

    private static ProviderCard card(String id, long price, Set<String> hosts, Set<Ability> abilities) {
        return new ProviderCard(
                new ProviderId(id),
                "Provider " + id,
                "1.0",
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                new Credits(price),
                List.of(),
                abilities,
                hosts,
                hosts.isEmpty()
                        ? ProviderCard.Purge.IN_PROCESS
                        : new ProviderCard.Purge(1, "https://example.org/terms"));
    }
}
