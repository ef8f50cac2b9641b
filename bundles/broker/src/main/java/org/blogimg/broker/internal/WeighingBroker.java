package org.blogimg.broker.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Finds;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.Rings;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Commission;
import org.blogimg.broker.Handover;
import org.blogimg.broker.Offer;
import org.blogimg.broker.Search;
import org.blogimg.broker.Turn;
import org.blogimg.broker.Want;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Chooses by what is set and by how each does. */
@Component
public final class WeighingBroker implements Broker {
    /** Steps of the golden ratio spread calls over shares evenly, whatever the shares are. */
    private static final double GOLDEN = 0.6180339887498949;

    private final Providers providers;
    private final BrokerTables tables;
    private final AtomicLong calls = new AtomicLong();

    @Activate
    public WeighingBroker(@Reference Providers providers, @Reference BrokerTables tables) {
        this.providers = providers;
        this.tables = tables;
    }

    @Override
    public List<Offer> offers() {
        return choosing().fronts().stream().map(WeighingBroker::offer).toList();
    }

    @Override
    public Offer choose(Want want) {
        Choosing choosing = new Choosing(able(want), tables.rules());
        double point = point(want.key());
        if (want.named().isPresent()) {
            ProviderId named = want.named().get();
            return offer(choosing.version(named, point).orElseThrow(() -> providers.absent(named)));
        }
        return offer(tables.of(want.owner())
                .flatMap(id -> choosing.version(id, point))
                .filter(Choosing::well)
                .or(() -> choosing.first().filter(Choosing::well))
                .or(() -> choosing.anybody(point))
                .orElseThrow(() -> new PlugFailure(PlugFailure.Kind.ABSENT, "no image provider is active")));
    }

    private List<Seat> able(Want want) {
        return providers.all().stream()
                .filter(seat -> want.needs().isEmpty() || can(seat, want.needs()))
                .toList();
    }

    private static boolean can(Seat seat, Set<Ability> needs) {
        return seat.card().map(card -> card.abilities().containsAll(needs)).orElse(false);
    }

    @Override
    public List<Offer> fallbacks(ProviderCard provider) {
        return takers(provider.price().amount())
                .filter(seat -> !seat.id().equals(provider.id()))
                .map(WeighingBroker::offer)
                .toList();
    }

    @Override
    public Optional<Offer> instead(Handover handover) {
        return takers(handover.most().amount())
                .filter(seat -> !handover.tried().contains(seat.id()))
                .filter(seat -> handover.hosts().containsAll(card(seat).hosts()))
                .filter(seat -> can(seat, handover.needs()))
                .filter(Choosing::well)
                .findFirst()
                .map(WeighingBroker::offer);
    }

    private Stream<Seat> takers(long most) {
        return providers.settings().fallback().order(choosing().fronts()).stream()
                .filter(seat -> card(seat).price().amount() <= most);
    }

    @Override
    public Turn turn(ProviderId provider) {
        double point = calls.incrementAndGet() * GOLDEN % 1;
        Seat seat = providers
                .await(() -> choosing().version(provider, point))
                .orElseThrow(() -> providers.absent(provider));
        Providers.Settings now = providers.settings();
        Limits.Gate gate = now.limits().gate(provider, card(seat).hosts().isEmpty());
        seat.enter(gate);
        return new SeatTurn(providers.plugs(), seat, gate, now.call());
    }

    @Override
    public <R> R poll(Commission work, Function<Generation, R> read) {
        Seat seat = providers.await(() -> providers.holder(work)).orElseThrow(() -> providers.absent(work.provider()));
        return providers
                .plugs()
                .callThis(
                        seat.number(), providers.settings().call(), image -> read.apply(image.poll(work.reference())));
    }

    @Override
    public Optional<String> heard(ProviderId provider, Rings.Ring ring) {
        return providers.all().stream()
                .filter(seat -> seat.id().equals(provider) && !seat.refused())
                .flatMap(seat -> providers.heard(seat, ring).stream())
                .findFirst();
    }

    @Override
    public Optional<Search> find(ProviderId provider, JobId job, int count) {
        Commission unknown = new Commission(provider, "", "");
        Seat seat = providers.holder(unknown).orElseThrow(() -> providers.absent(provider));
        return providers.plugs().callThis(seat.number(), providers.settings().call(), image -> {
            if (image instanceof Finds able) {
                Optional<String> reference = able.find(job, count).map(Generation.Pending::reference);
                return Optional.of(new Search(reference, able.findableWithin()));
            }
            return Optional.empty();
        });
    }

    @Override
    public boolean cancel(Commission work) {
        Seat seat = providers.holder(work).orElseThrow(() -> providers.absent(work.provider()));
        return providers.plugs().callThis(seat.number(), providers.settings().call(), image -> {
            if (image instanceof Cancels able) {
                able.cancel(work.reference());
                return true;
            }
            return false;
        });
    }

    @Override
    public void took(ProviderId provider, Duration time) {
        providers.took(provider, time);
    }

    @Override
    public Runnable whenOneComes(Consumer<ProviderId> ear) {
        return providers.whenOneComes(ear);
    }

    private Choosing choosing() {
        return new Choosing(providers.all(), tables.rules());
    }

    private static Offer offer(Seat seat) {
        return new Offer(card(seat), seat.health(), seat.pace().median());
    }

    private static ProviderCard card(Seat seat) {
        return seat.card().orElseThrow();
    }

    /** Where a key falls on the line from 0 to 1: the same key always at the same point. */
    private static double point(String key) {
        long hash = key.chars().asLongStream().reduce(1_125_899_906_842_597L, (so, next) -> 31 * so + next);
        return ((hash * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53;
    }
}
