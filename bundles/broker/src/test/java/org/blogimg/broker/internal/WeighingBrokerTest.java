package org.blogimg.broker.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.blogimg.api.Credits;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.broker.Handover;
import org.blogimg.broker.Health;
import org.blogimg.broker.Want;
import org.blogimg.testkit.FakeImageProvider;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is chosen: by rank, weight, the owner and the operator. */
class WeighingBrokerTest extends SeveralProviders {
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
    void readingACardShouldBeNoCall() {
        add("far", 0, FAR, 0);
        open.broker().offers();
        assertEquals(0, open.desk().standings().get(0).plug().calls());
        draw("far");
        assertEquals(1, open.desk().standings().get(0).plug().calls());
        assertFalse(open.broker().cancel(ticket("far", "1.0")));
    }

    private static Want want(Optional<String> named) {
        return new Want(ANNA, named.map(ProviderId::new), "post");
    }

    private List<String> fallbacks(String id) {
        return names(open.broker().fallbacks(offer(id).card()));
    }

    private Optional<String> instead(Set<String> tried, Set<String> hosts) {
        Set<ProviderId> ids =
                tried.stream().map(ProviderId::new).collect(java.util.stream.Collectors.toUnmodifiableSet());
        return open.broker()
                .instead(new Handover(ids, new Credits(4), hosts, Set.of()))
                .map(offer -> offer.card().id().value());
    }
}
