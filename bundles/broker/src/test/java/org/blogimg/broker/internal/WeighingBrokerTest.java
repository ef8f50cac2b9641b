package org.blogimg.broker.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.image.SourceType;
import org.blogimg.base.internal.LeasedPlugGuard;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.broker.Commission;
import org.blogimg.broker.Handover;
import org.blogimg.broker.Health;
import org.blogimg.broker.NotNow;
import org.blogimg.broker.Offer;
import org.blogimg.broker.Turn;
import org.blogimg.broker.Want;
import org.blogimg.testkit.FakeImageProvider;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WeighingBrokerTest {
    private static final AccountId ANNA = new AccountId("anna");
    private static final Set<String> FAR = Set.of("api.example.org");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final LeasedPlugGuard guard = new LeasedPlugGuard();
    private final MemoryDatabase database = new MemoryDatabase();
    private OpenBroker open = new OpenBroker(guard, database, clock, Map.of());

    @AfterEach
    void close() {
        open.close();
        guard.close();
        database.close();
    }

    private void settings(Map<String, String> settings) {
        open.close();
        open = new OpenBroker(guard, database, clock, settings);
    }

    @Test
    void theHigherRankedShouldBeChosen() {
        add("low", 0, Set.of(), -100);
        add("high", 0, Set.of(), 0);
        assertEquals("high", chosen("any post"));
        assertEquals(List.of("high", "low"), offered());
    }

    @Test
    void equalsShouldShareByWeightAndTheSamePostShouldStayWithTheSame() {
        add("a", 0, Set.of(), 0);
        add("b", 0, Set.of(), 0);
        open.desk().weight("a", Optional.of(300));
        Map<String, Integer> times = new HashMap<>();
        for (int post = 0; post < 4_000; post++) {
            times.merge(chosen("post-" + post), 1, Integer::sum);
            assertEquals(chosen("post-" + post), chosen("post-" + post));
        }
        assertEquals(3_000, times.getOrDefault("a", 0), 150);
        open.desk().weight("a", Optional.of(0));
        assertEquals("b", chosen("post-1"));
        assertEquals(
                "a", open.broker().choose(want(Optional.of("a"))).card().id().value());
    }

    @Test
    void whomTheOwnerNamesShouldStandAboveTheSettingAndThatAboveTheHousesChoice() {
        add("named", 0, Set.of(), -3);
        add("set", 0, Set.of(), -2);
        add("used", 0, Set.of(), -1);
        add("ranked", 0, Set.of(), 0);
        assertEquals("ranked", chosen("post"));
        open.desk().use(Optional.of(new ProviderId("used")));
        assertEquals("used", chosen("post"));
        open.preferences().set(ANNA, Optional.of(new ProviderId("set")));
        assertEquals("set", chosen("post"));
        assertEquals(
                "named",
                open.broker().choose(want(Optional.of("named"))).card().id().value());
        PlugFailure absent = assertThrows(PlugFailure.class, () -> open.broker().choose(want(Optional.of("nobody"))));
        assertEquals(Kind.ABSENT, absent.kind());
    }

    @Test
    void whatIsSetShouldOutliveARestart() {
        open.desk().use(Optional.of(new ProviderId("used")));
        open.desk().weight("ranked", Optional.of(0));
        open.desk().drain("gone", true);
        open.preferences().set(ANNA, Optional.of(new ProviderId("set")));
        settings(Map.of());
        add("gone", 0, Set.of(), 5);
        add("ranked", 0, Set.of(), 4);
        add("used", 0, Set.of(), 0);
        assertEquals("used", chosen("post"));
        assertEquals(Optional.of(new ProviderId("set")), open.preferences().of(ANNA));
        open.desk().use(Optional.empty());
        assertEquals("used", chosen("post"), "the others have no weight, or are drained");
        open.preferences().set(ANNA, Optional.empty());
        assertEquals(Optional.empty(), open.preferences().of(ANNA));
    }

    @Test
    void aDrainedProviderShouldTakeNothingNewAndEndWhatItHas() {
        FakeImageProvider provider = add("slow", 0, Set.of(), 0);
        provider.nextPoll(reference -> new Generation.Pending(reference, Duration.ofSeconds(1)));
        open.desk().drain("slow", true);
        PlugFailure absent = assertThrows(PlugFailure.class, () -> draw("slow"));
        assertEquals(Kind.ABSENT, absent.kind());
        assertTrue(absent.toString().contains("takes no new work"));
        assertTrue(open.broker().poll(ticket("slow", "1.0"), answer -> answer) instanceof Generation.Pending);
        assertEquals(Health.DRAINING, open.desk().standings().get(0).health());
        open.desk().drain("slow", false);
        draw("slow");
    }

    @Test
    void oneThatKeepsFailingShouldRestThenBeTried() {
        FakeImageProvider provider = add("far", 0, FAR, 0);
        for (int call = 0; call < 5; call++) {
            provider.next(fail(Kind.UNKNOWN));
            assertThrows(PlugFailure.class, () -> draw("far"));
        }
        NotNow rests = assertThrows(NotNow.class, () -> draw("far"));
        assertEquals(Health.RESTING, rests.health());
        assertEquals(5, provider.requests().size());
        assertEquals(Health.RESTING, offer("far").health());
        clock.move(Duration.ofSeconds(31));
        assertEquals(Health.TRIED, offer("far").health());
        draw("far");
        draw("far");
        assertEquals(Health.READY, offer("far").health());
    }

    @Test
    void whoRestsShouldBeChosenOnlyWhereNobodyElseIs() {
        FakeImageProvider first = add("first", 0, FAR, 1);
        for (int call = 0; call < 5; call++) {
            first.next(fail(Kind.PERMANENT));
            assertThrows(PlugFailure.class, () -> draw("first"));
        }
        assertEquals("first", chosen("post"));
        add("second", 0, FAR, 0);
        assertEquals("second", chosen("post"));
        open.preferences().set(ANNA, Optional.of(new ProviderId("first")));
        assertEquals("second", chosen("post"));
    }

    @Test
    void anAskedPauseShouldBeKeptAndShouldBeNoFailure() {
        FakeImageProvider provider = add("far", 0, FAR, 0);
        for (int call = 0; call < 8; call++) {
            provider.next(request -> {
                throw new PlugFailure(Kind.RETRY, "busy", Duration.ofSeconds(7), null);
            });
            assertEquals(
                    Kind.RETRY,
                    assertThrows(PlugFailure.class, () -> draw("far")).kind());
            NotNow pause = assertThrows(NotNow.class, () -> draw("far"));
            assertEquals(Health.PAUSED, pause.health());
            assertEquals(Duration.ofSeconds(7), pause.pause());
            clock.move(Duration.ofSeconds(7));
        }
        draw("far");
    }

    @Test
    void noMoreThanTheLimitShouldBeUnderWayAtOnce() {
        settings(Map.of("concurrency", "2", "concurrency.far", "1"));
        add("far", 0, FAR, 0);
        add("other", 0, FAR, 0);
        try (Turn one = turn("far")) {
            assertEquals(
                    Health.READY, assertThrows(NotNow.class, () -> draw("far")).health());
            draw("other");
            one.generate(request(), answer -> answer);
        }
        draw("far");
        turn("far").close();
        draw("far");
    }

    @Test
    void noMoreThanTheRateShouldBeAskedFor() {
        settings(Map.of("per_minute.far", "1"));
        FakeImageProvider provider = add("far", 0, FAR, 0);
        draw("far");
        NotNow full = assertThrows(NotNow.class, () -> draw("far"));
        assertEquals(Health.READY, full.health());
        assertEquals(1, provider.requests().size());
    }

    @Test
    void aLimitThatCannotBeReadShouldNameItself() {
        for (String wrong : List.of("0", "many", "6001")) {
            var refused =
                    assertThrows(IllegalArgumentException.class, () -> new Limits(Map.of("concurrency.far", wrong), 2));
            assertTrue(refused.toString().contains("concurrency.far must be"), refused::toString);
        }
        assertThrows(IllegalArgumentException.class, () -> FallbackRule.of("a, b c"));
    }

    @Test
    void whoTakesOverShouldBeHereOrListedAndNeverDearerNorSendWordsElsewhere() {
        add("asked", 4, FAR, 0);
        add("here", 4, Set.of(), -1);
        add("dear", 5, Set.of(), -2);
        add("far", 1, Set.of("other.example.org"), -3);
        assertEquals(Optional.of("here"), instead(Set.of("asked"), FAR));
        assertEquals(Optional.empty(), instead(Set.of("asked", "here"), FAR));
        assertEquals(List.of("here"), fallbacks("asked"));
        settings(Map.of("fallback", "far, here"));
        add("asked", 4, FAR, 0);
        add("here", 4, Set.of(), -1);
        add("far", 1, Set.of("other.example.org"), -3);
        assertEquals(List.of("far", "here"), fallbacks("asked"));
        assertEquals(Optional.of("here"), instead(Set.of("asked"), FAR));
        assertEquals(Optional.of("far"), instead(Set.of("asked"), Set.of("api.example.org", "other.example.org")));
        settings(Map.of("fallback", "none"));
        add("asked", 4, FAR, 0);
        add("here", 4, Set.of(), -1);
        assertEquals(Optional.empty(), instead(Set.of("asked"), FAR));
    }

    @Test
    void whoDoesNotSayHowLongWordsAreKeptShouldNotBeAsked_PRO4() {
        open.add(new FakeImageProvider(card("silent", 0, FAR, ProviderCard.Purge.IN_PROCESS)));
        open.add(new FakeImageProvider(card("hoarder", 0, FAR, new ProviderCard.Purge(31, "https://example.org"))));
        open.add(new FakeImageProvider(card("tidy", 0, FAR, new ProviderCard.Purge(30, "https://example.org"))));
        assertEquals(List.of("tidy"), offered());
        assertEquals(
                List.of(Health.REFUSED, Health.REFUSED, Health.READY),
                open.desk().standings().stream().map(each -> each.health()).toList());
        assertTrue(open.desk().standings().get(1).trouble().contains("31 days"));
    }

    @Test
    void aCardThatBreaksOrBearsAnotherNameShouldNotBeAsked() {
        FakeImageProvider other = new FakeImageProvider(card("other", 0, Set.of(), ProviderCard.Purge.IN_PROCESS));
        open.add(other, Map.of("blogimg.provider", "name"));
        assertEquals(List.of(), offered());
        assertTrue(open.desk().standings().get(0).trouble().contains("its card says other"));
    }

    @Test
    void whoWaitsShouldGoOnWhenOneComes() throws Exception {
        List<ProviderId> heard = new ArrayList<>();
        Runnable deaf = open.broker().whenOneComes(heard::add);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            while (open.desk().standings().isEmpty()) {
                Thread.onSpinWait();
            }
            draw("late");
        });
        FakeImageProvider late = add("late", 0, Set.of(), 0);
        waiting.get();
        assertEquals(1, late.requests().size());
        deaf.run();
        add("later", 0, Set.of(), 0);
        assertEquals(List.of(new ProviderId("late")), heard);
    }

    @Test
    void typicalTimeShouldBeTheMedian() {
        add("far", 0, FAR, 0);
        assertEquals(Optional.empty(), offer("far").typical());
        for (int second : List.of(9, 1, 2)) {
            open.broker().took(new ProviderId("far"), Duration.ofSeconds(second));
        }
        assertEquals(Optional.of(Duration.ofSeconds(2)), offer("far").typical());
    }

    @Test
    void readingACardShouldBeNoCall() {
        add("far", 0, FAR, 0);
        open.broker().offers();
        assertEquals(0, open.desk().standings().get(0).plug().calls());
        draw("far");
        assertEquals(1, open.desk().standings().get(0).plug().calls());
        assertFalse(open.broker().cancel(ticket("far", "1.0")));
    }

    private static Commission ticket(String id, String version) {
        return new Commission(new ProviderId(id), version, "ticket");
    }

    private void draw(String id) {
        try (Turn turn = turn(id)) {
            turn.generate(request(), answer -> answer);
        }
    }

    private Turn turn(String id) {
        return open.broker().turn(new ProviderId(id));
    }

    private Offer offer(String id) {
        return open.broker().offers().stream()
                .filter(offer -> offer.card().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String chosen(String key) {
        return open.broker()
                .choose(new Want(ANNA, Optional.empty(), key))
                .card()
                .id()
                .value();
    }

    private static Want want(Optional<String> named) {
        return new Want(ANNA, named.map(ProviderId::new), "post");
    }

    private List<String> offered() {
        return names(open.broker().offers());
    }

    private List<String> fallbacks(String id) {
        return names(open.broker().fallbacks(offer(id).card()));
    }

    private Optional<String> instead(Set<String> tried, Set<String> hosts) {
        Set<ProviderId> ids =
                tried.stream().map(ProviderId::new).collect(java.util.stream.Collectors.toUnmodifiableSet());
        return open.broker()
                .instead(new Handover(ids, new Credits(4), hosts))
                .map(offer -> offer.card().id().value());
    }

    private static List<String> names(List<Offer> offers) {
        return offers.stream().map(offer -> offer.card().id().value()).toList();
    }

    private FakeImageProvider add(String id, long price, Set<String> hosts, int ranking) {
        ProviderCard.Purge purge =
                hosts.isEmpty() ? ProviderCard.Purge.IN_PROCESS : new ProviderCard.Purge(1, "https://example.org");
        FakeImageProvider provider = new FakeImageProvider(card(id, price, hosts, purge));
        open.add(provider, Map.of("blogimg.provider", id, "service.ranking", ranking));
        return provider;
    }

    private static ProviderCard card(String id, long price, Set<String> hosts, ProviderCard.Purge purge) {
        return new ProviderCard(
                new ProviderId(id),
                "Provider " + id,
                "1.0",
                SourceType.TRAINED_ALGORITHMIC_MEDIA,
                new Credits(price),
                List.of(),
                Set.of(),
                hosts,
                purge);
    }

    private static ImageRequest request() {
        return new ImageRequest(new JobId("job"), "a boat", "", Language.UNKNOWN, ShotRole.INLINE, "", 64, 64, 1, 7);
    }

    private static Function<ImageRequest, Generation> fail(Kind kind) {
        return request -> {
            throw new PlugFailure(kind, "trouble");
        };
    }
}
