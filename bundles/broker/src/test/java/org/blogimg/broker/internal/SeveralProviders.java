package org.blogimg.broker.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.image.SourceType;
import org.blogimg.base.internal.LeasedPlugGuard;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.broker.Commission;
import org.blogimg.broker.Offer;
import org.blogimg.broker.Turn;
import org.blogimg.broker.Want;
import org.blogimg.testkit.FakeImageProvider;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;

/** A broker with providers that the test adds, and what a job asks of it. */
abstract class SeveralProviders {
    static final AccountId ANNA = new AccountId("anna");
    static final Set<String> FAR = Set.of("api.example.org");

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    final LeasedPlugGuard guard = new LeasedPlugGuard();
    final MemoryDatabase database = new MemoryDatabase();
    OpenBroker open = new OpenBroker(guard, database, clock, Map.of());

    @AfterEach
    void close() {
        open.close();
        guard.close();
        database.close();
    }

    void settings(Map<String, String> settings) {
        open.close();
        open = new OpenBroker(guard, database, clock, settings);
    }

    void draw(String id) {
        try (Turn turn = turn(id)) {
            turn.generate(request(), answer -> answer);
        }
    }

    Turn turn(String id) {
        return open.broker().turn(new ProviderId(id));
    }

    Offer offer(String id) {
        return open.broker().offers().stream()
                .filter(offer -> offer.card().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String chosen(String key) {
        return open.broker()
                .choose(new Want(ANNA, Optional.empty(), key))
                .card()
                .id()
                .value();
    }

    List<String> offered() {
        return names(open.broker().offers());
    }

    static List<String> names(List<Offer> offers) {
        return offers.stream().map(offer -> offer.card().id().value()).toList();
    }

    FakeImageProvider add(String id, long price, Set<String> hosts, int ranking) {
        ProviderCard.Purge purge =
                hosts.isEmpty() ? ProviderCard.Purge.IN_PROCESS : new ProviderCard.Purge(1, "https://example.org");
        FakeImageProvider provider = new FakeImageProvider(card(id, price, hosts, purge));
        open.add(provider, Map.of("blogimg.provider", id, "service.ranking", ranking));
        return provider;
    }

    static ProviderCard card(String id, long price, Set<String> hosts, ProviderCard.Purge purge) {
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

    static ImageRequest request() {
        return new ImageRequest(new JobId("job"), "a boat", "", Language.UNKNOWN, ShotRole.INLINE, "", 64, 64, 1, 7);
    }

    static Commission ticket(String id, String version) {
        return new Commission(new ProviderId(id), version, "ticket");
    }
}
