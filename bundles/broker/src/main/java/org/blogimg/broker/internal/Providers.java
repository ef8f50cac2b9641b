package org.blogimg.broker.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.Rings;
import org.blogimg.base.PlugGuard;
import org.blogimg.base.PlugInfo;
import org.blogimg.base.Plugs;
import org.blogimg.broker.Commission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The image providers that are registered as services, each at its seat. It stands ready without any of them. */
@Component(service = Providers.class, immediate = true, configurationPid = "org.blogimg.broker")
@Designate(ocd = Providers.Config.class)
public final class Providers {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final String ID = "blogimg.provider";
    /** A worker waits this long for a provider to come; after that the job waits, and the worker does something else. */
    private static final Duration GATE = Duration.ofSeconds(2);

    private static final Duration QUESTION = Duration.ofSeconds(5);

    /** The settings: {@code etc/org.blogimg.broker.cfg}. Limits of single providers are read from it by name. */
    @ObjectClassDefinition(name = "BlogImg choice of image providers")
    public @interface Config {
        @AttributeDefinition(description = "Seconds one call to an image provider may take")
        int call__seconds() default 120;

        @AttributeDefinition(description = "Who takes over from one that failed: none, here, or ids with commas")
        String fallback() default "here";
    }

    private final Clock clock;
    private final Duration gate;
    private final Plugs<ImageProvider> plugs;
    private final Seats seats = new Seats();
    private final Map<ImageProvider, PlugInfo> arrivals = new ConcurrentHashMap<>();
    private final Map<ProviderId, Pace> paces = new ConcurrentHashMap<>();
    private final List<Consumer<ProviderId>> ears = new CopyOnWriteArrayList<>();
    private volatile Settings settings;

    /** What can be changed while it works. */
    record Settings(Limits limits, FallbackRule fallback, Duration call) {
        static Settings of(Config config, Map<String, Object> all) {
            return new Settings(
                    new Limits(all, Runtime.getRuntime().availableProcessors()),
                    FallbackRule.of(config.fallback()),
                    Duration.ofSeconds(config.call__seconds()));
        }
    }

    @Activate
    public Providers(@Reference PlugGuard guard, @Reference Clock clock, Config config, Map<String, Object> all) {
        this(Settings.of(config, all), guard, clock, GATE);
    }

    private Providers(Settings settings, PlugGuard guard, Clock clock, Duration gate) {
        this.clock = clock;
        this.gate = gate;
        this.settings = settings;
        this.plugs = guard.pool("image", ID, new PlugGuard.Limits(settings.call(), Duration.ZERO, settings.call()));
    }

    /** For tests. */
    static Providers with(PlugGuard guard, Clock clock, Settings settings, Duration gate) {
        return new Providers(settings, guard, clock, gate);
    }

    @Modified
    public void change(Config config, Map<String, Object> all) {
        settings = Settings.of(config, all);
        seats.changed();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addImageProvider(ImageProvider provider, Map<String, Object> properties) {
        PlugInfo arrival = plugs.add(provider, properties);
        arrivals.put(provider, arrival);
        Seat seat = seat(arrival);
        if (seat.refused()) {
            LOG.warn("The image provider {} is not used: {}", seat.name(), seat.refusal());
        }
        seats.add(seat);
        ears.forEach(ear -> ear.accept(seat.id()));
    }

    /** Returns when its last call has ended, or its time is over. */
    public void removeImageProvider(ImageProvider provider) {
        Optional.ofNullable(arrivals.remove(provider)).ifPresent(arrival -> seats.remove(arrival.number()));
        plugs.remove(provider);
    }

    private Seat seat(PlugInfo arrival) {
        Pace pace = pace(new ProviderId(arrival.id()));
        try {
            ProviderCard card = plugs.ask(arrival.number(), QUESTION, ImageProvider::card);
            return new Seat(arrival, card, Admission.refusal(arrival.id(), card).orElse(""), pace, clock);
        } catch (PlugFailure broken) {
            return new Seat(arrival, null, "it does not say what it is: " + broken.getMessage(), pace, clock);
        }
    }

    Settings settings() {
        return settings;
    }

    Plugs<ImageProvider> plugs() {
        return plugs;
    }

    List<Seat> all() {
        return seats.all();
    }

    /** What {@code look} finds, at once or when somebody has come; empty when nobody came for a while. */
    Optional<Seat> await(Supplier<Optional<Seat>> look) {
        return seats.await(look, gate);
    }

    /** Rules have changed: those who wait look again. */
    void changed() {
        seats.changed();
    }

    /** Who is asked after work, also one that takes no new work: the version that took it, else the newest. */
    Optional<Seat> holder(Commission work) {
        return seats.all().stream()
                .filter(seat -> seat.id().equals(work.provider()) && !seat.refused())
                .max(Comparator.comparing(
                                (Seat seat) -> seat.version().toString().equals(work.version()))
                        .thenComparing(Seat::version));
    }

    /** What breaks over a ring has heard nothing: the work is asked after in any case. */
    Optional<String> heard(Seat seat, Rings.Ring ring) {
        try {
            return plugs.ask(
                    seat.number(),
                    QUESTION,
                    image -> image instanceof Rings able ? able.heard(ring) : Optional.<String>empty());
        } catch (PlugFailure broken) {
            LOG.debug("{} could not look at a ring: {}", seat.name(), broken.kind());
            return Optional.empty();
        }
    }

    void took(ProviderId provider, Duration time) {
        pace(provider).took(time);
    }

    Runnable whenOneComes(Consumer<ProviderId> ear) {
        ears.add(ear);
        return () -> ears.remove(ear);
    }

    /** That nobody of that id can be asked, and why where somebody is there. */
    PlugFailure absent(ProviderId id) {
        Set<String> reasons = seats.all().stream()
                .filter(seat -> seat.id().equals(id))
                .map(seat -> seat.refused() ? seat.refusal() : "it takes no new work")
                .collect(Collectors.toSet());
        String why = reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
        return new PlugFailure(PlugFailure.Kind.ABSENT, "no image plug-in '" + id + "' is active" + why);
    }

    private Pace pace(ProviderId id) {
        return paces.computeIfAbsent(id, unknown -> new Pace());
    }
}
