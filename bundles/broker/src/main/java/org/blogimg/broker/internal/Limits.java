package org.blogimg.broker.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import org.blogimg.api.ProviderId;
import org.jspecify.annotations.Nullable;

/** How much each provider is given: calls at once, and new pictures a minute. All versions of one share it. */
final class Limits {
    private static final String CONCURRENCY = "concurrency";
    private static final String PER_MINUTE = "per_minute";
    /** Whoever finds all places taken waits this long for one, which spares quick providers a detour by the table. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Map<String, Object> settings;
    private final int processors;
    private final Map<ProviderId, Gate> gates = new ConcurrentHashMap<>();

    /**
     * @param settings {@code concurrency} and {@code per_minute} for all, {@code concurrency.ID} and
     *     {@code per_minute.ID} for one; 0 a minute for no limit
     * @param processors how many pictures are drawn in this process at once
     */
    Limits(Map<String, Object> settings, int processors) {
        this.settings = settings;
        this.processors = processors;
        settings.keySet().stream()
                .filter(key -> key.startsWith(CONCURRENCY) || key.startsWith(PER_MINUTE))
                .forEach(this::number);
    }

    /** @param here whether it draws in this process */
    Gate gate(ProviderId id, boolean here) {
        return gates.computeIfAbsent(id, unknown -> gate(unknown.value(), here));
    }

    private Gate gate(String id, boolean here) {
        int usual = here ? processors : number(CONCURRENCY).orElse(8);
        int most = number(CONCURRENCY + "." + id).orElse(usual);
        int minute = number(PER_MINUTE + "." + id).or(() -> number(PER_MINUTE)).orElse(0);
        Bulkhead places = Bulkhead.of(
                id,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(most)
                        .maxWaitDuration(PATIENCE)
                        .writableStackTraceEnabled(false)
                        .build());
        return new Gate(places, minute == 0 ? null : limiter(id, minute));
    }

    /** Evenly, one after the other: a burst at the beginning of each minute is what the other side would refuse. */
    private static RateLimiter limiter(String id, int perMinute) {
        return RateLimiter.of(
                id,
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofMinutes(1).dividedBy(perMinute))
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    private Optional<Integer> number(String key) {
        Object value = settings.get(key);
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        int least = key.startsWith(CONCURRENCY) ? 1 : 0;
        try {
            int number = Integer.parseInt(value.toString().strip());
            if (number >= least && number <= 6_000) {
                return Optional.of(number);
            }
        } catch (NumberFormatException noNumber) {
            throw unusable(key, least, noNumber);
        }
        throw unusable(key, least, null);
    }

    private static IllegalArgumentException unusable(String key, int least, @Nullable Throwable cause) {
        return new IllegalArgumentException(key + " must be a whole number, " + least + " to 6000", cause);
    }

    /** @param limiter null where there is no limit */
    record Gate(Bulkhead places, @Nullable RateLimiter limiter) {
        boolean allows() {
            return limiter == null || limiter.acquirePermission();
        }

        /** How long until the next may come, about. */
        Duration period() {
            return limiter == null
                    ? Duration.ZERO
                    : limiter.getRateLimiterConfig().getLimitRefreshPeriod();
        }
    }
}
