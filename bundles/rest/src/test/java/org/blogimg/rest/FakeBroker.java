package org.blogimg.rest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.Rings;
import org.blogimg.api.image.SourceType;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Commission;
import org.blogimg.broker.Handover;
import org.blogimg.broker.Health;
import org.blogimg.broker.Offer;
import org.blogimg.broker.Preferences;
import org.blogimg.broker.Search;
import org.blogimg.broker.Turn;
import org.blogimg.broker.Want;

/** One provider that is offered and never called, and what owners set. */
final class FakeBroker implements Broker, Preferences {
    private final FakeStudio studio;
    private final Map<AccountId, ProviderId> preferred = new HashMap<>();

    FakeBroker(FakeStudio studio) {
        this.studio = studio;
    }

    @Override
    public List<Offer> offers() {
        studio.mayFail();
        ProviderCard card = new ProviderCard(
                new ProviderId("sketch"),
                "Sketch",
                "0.1.0",
                SourceType.ALGORITHMIC_MEDIA,
                Credits.NONE,
                List.of("flat"),
                Set.of(ProviderCard.Ability.REPEATABLE),
                Set.of(),
                ProviderCard.Purge.IN_PROCESS);
        return List.of(new Offer(card, Health.READY, Optional.of(Duration.ofMillis(1500))));
    }

    @Override
    public Optional<ProviderId> of(AccountId owner) {
        return Optional.ofNullable(preferred.get(owner));
    }

    @Override
    public void set(AccountId owner, Optional<ProviderId> provider) {
        provider.ifPresentOrElse(id -> preferred.put(owner, id), () -> preferred.remove(owner));
    }

    @Override
    public Offer choose(Want want) {
        throw uncalled();
    }

    @Override
    public List<Offer> fallbacks(ProviderCard provider) {
        throw uncalled();
    }

    @Override
    public Optional<Offer> instead(Handover handover) {
        throw uncalled();
    }

    @Override
    public Turn turn(ProviderId provider) {
        throw uncalled();
    }

    @Override
    public <R> R poll(Commission work, Function<Generation, R> read) {
        throw uncalled();
    }

    @Override
    public boolean cancel(Commission work) {
        throw uncalled();
    }

    @Override
    public Optional<Search> find(ProviderId provider, JobId job, int count) {
        throw uncalled();
    }

    @Override
    public Optional<String> heard(ProviderId provider, Rings.Ring ring) {
        throw uncalled();
    }

    @Override
    public void took(ProviderId provider, Duration time) {
        throw uncalled();
    }

    @Override
    public Runnable whenOneComes(Consumer<ProviderId> ear) {
        throw uncalled();
    }

    private static IllegalStateException uncalled() {
        return new IllegalStateException("the edge only looks");
    }
}
