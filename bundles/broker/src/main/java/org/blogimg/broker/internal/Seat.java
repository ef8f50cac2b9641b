package org.blogimg.broker.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.base.PlugInfo;
import org.blogimg.broker.Health;
import org.blogimg.broker.NotNow;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** One version of a provider that is there: what it says of itself, how it does, and whether one more call may go. */
final class Seat {
    /** Ten calls tell how it does, and of the first five three failures are enough to let it rest. */
    private static final int WINDOW = 10;

    private static final int FEWEST = 5;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final PlugInfo arrival;
    private final Version version;
    private final @Nullable ProviderCard card;
    private final String refusal;
    private final Pace pace;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private volatile Instant pausedUntil = Instant.EPOCH;
    /** Where it rests: since its last failure, because a resting one is not called. */
    private volatile Instant restsUntil = Instant.EPOCH;

    /**
     * @param card null where it cannot be read
     * @param refusal why it is never asked; empty where it may be
     */
    Seat(PlugInfo arrival, @Nullable ProviderCard card, String refusal, Pace pace, Clock clock) {
        this.arrival = arrival;
        this.version = Version.parseVersion(arrival.version());
        this.card = card;
        this.refusal = refusal;
        this.pace = pace;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                name(),
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW, FEWEST, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .clock(clock)
                        .build());
    }

    long number() {
        return arrival.number();
    }

    ProviderId id() {
        return new ProviderId(arrival.id());
    }

    Version version() {
        return version;
    }

    int ranking() {
        return arrival.ranking();
    }

    /** Id and version. */
    String name() {
        return arrival.id() + "@" + arrival.version();
    }

    Optional<ProviderCard> card() {
        return Optional.ofNullable(card);
    }

    String refusal() {
        return refusal;
    }

    Pace pace() {
        return pace;
    }

    boolean refused() {
        return card == null || !refusal.isEmpty();
    }

    Health health() {
        if (refused()) {
            return Health.REFUSED;
        }
        if (clock.instant().isBefore(pausedUntil)) {
            return Health.PAUSED;
        }
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> rested() ? Health.TRIED : Health.RESTING;
            case HALF_OPEN -> Health.TRIED;
            case CLOSED, DISABLED, METRICS_ONLY -> Health.READY;
        };
    }

    private boolean rested() {
        return clock.instant().isAfter(restsUntil);
    }

    /** Why it is not asked just now; empty where it is. */
    String trouble() {
        return switch (health()) {
            case REFUSED -> refusal;
            case PAUSED -> "asked to be left alone until " + pausedUntil;
            case RESTING -> "failed too often, rests until " + restsUntil;
            case READY, TRIED, DRAINING -> "";
        };
    }

    /**
     * Lets one more call in, which then tells {@link #succeeded}, {@link #failed} or {@link #unused}.
     *
     * @throws NotNow when it is to be left alone
     */
    void enter(Limits.Gate gate) {
        Duration pause = Duration.between(clock.instant(), pausedUntil);
        if (pause.compareTo(Duration.ZERO) > 0) {
            throw new NotNow(arrival.id() + " asked for a pause", Health.PAUSED, atMost(pause));
        }
        if (!breaker.tryAcquirePermission()) {
            Duration rest = Duration.between(clock.instant(), restsUntil);
            throw new NotNow(arrival.id() + " failed too often and rests", Health.RESTING, atMost(rest));
        }
        if (!gate.places().tryAcquirePermission()) {
            breaker.releasePermission();
            throw busy(pace.median().orElse(SHORTEST_WAIT));
        }
        if (!gate.allows()) {
            gate.places().releasePermission();
            breaker.releasePermission();
            throw busy(gate.period());
        }
    }

    private NotNow busy(Duration wait) {
        return new NotNow(arrival.id() + " has as much to do as it may have", Health.READY, atMost(wait));
    }

    private static Duration atMost(Duration wait) {
        Duration least = wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
        return least.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : least;
    }

    void succeeded() {
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
    }

    /** A wish to be left alone is no failure; a provider that has gone meanwhile says nothing of how it does. */
    void failed(PlugFailure failure) {
        boolean asksForPause =
                failure.kind() == PlugFailure.Kind.RETRY && failure.retryAfter().isPresent();
        if (asksForPause) {
            Duration asked = failure.retryAfter().orElseThrow();
            pausedUntil = clock.instant().plus(asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
        }
        if (asksForPause || failure.kind() == PlugFailure.Kind.ABSENT) {
            breaker.releasePermission();
        } else {
            breaker.onError(0, TimeUnit.MILLISECONDS, failure);
            restsUntil = clock.instant().plus(REST);
        }
    }

    void unused() {
        breaker.releasePermission();
    }
}
