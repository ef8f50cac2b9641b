package org.blogimg.broker.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.SelfTest;
import org.blogimg.base.PlugInfo;
import org.blogimg.broker.Health;
import org.blogimg.broker.ProviderDesk;
import org.blogimg.broker.Standing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The operator's hand: what is set is kept first, and heeded from the next call on. */
@Component
public final class KeptProviderDesk implements ProviderDesk {
    /** A look at oneself goes over the network. */
    private static final Duration SELF_TEST = Duration.ofSeconds(60);

    private static final int MOST_WEIGHT = 1_000;

    private final Providers providers;
    private final BrokerTables tables;

    @Activate
    public KeptProviderDesk(@Reference Providers providers, @Reference BrokerTables tables) {
        this.providers = providers;
        this.tables = tables;
    }

    @Override
    public List<Standing> standings() {
        Map<Long, PlugInfo> now =
                providers.plugs().list().stream().collect(Collectors.toMap(PlugInfo::number, Function.identity()));
        Rules rules = tables.rules();
        Choosing choosing = new Choosing(providers.all(), rules);
        return providers.all().stream()
                .filter(seat -> now.containsKey(seat.number()))
                .map(seat -> standing(
                        seat, Optional.ofNullable(now.get(seat.number())).orElseThrow(), choosing, rules))
                .toList();
    }

    private static Standing standing(Seat seat, PlugInfo plug, Choosing choosing, Rules rules) {
        boolean drained = rules.drained(seat);
        boolean open = choosing.takesNew(seat) && choosing.versionWeight(seat) > 0;
        return new Standing(
                plug,
                seat.card(),
                drained && !seat.refused() ? Health.DRAINING : seat.health(),
                seat.trouble(),
                rules.weight(seat).orElse(rules.weight(seat.id())),
                rules.first(seat.id()),
                open,
                seat.pace().median());
    }

    @Override
    public void use(Optional<ProviderId> provider) {
        tables.use(provider);
        providers.changed();
    }

    @Override
    public void weight(String name, Optional<Integer> weight) {
        if (weight.isPresent() && (weight.get() < 0 || weight.get() > MOST_WEIGHT)) {
            throw new IllegalArgumentException("a weight is 0 to " + MOST_WEIGHT);
        }
        tables.weight(name, weight);
        providers.changed();
    }

    @Override
    public void drain(String name, boolean drain) {
        tables.drain(name, drain);
        providers.changed();
    }

    @Override
    public List<SelfTest.Check> test(String name) {
        Seat seat = providers.all().stream()
                .filter(each -> each.name().equals(name) || each.id().value().equals(name))
                .max(Comparator.comparing(Seat::version))
                .orElseThrow(
                        () -> new PlugFailure(PlugFailure.Kind.ABSENT, "no image provider '" + name + "' is active"));
        return providers
                .plugs()
                .ask(
                        seat.number(),
                        SELF_TEST,
                        image -> image instanceof SelfTest able ? List.copyOf(able.selfTest()) : List.of());
    }
}
