package org.blogimg.base.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.blogimg.base.PlugGuard.Limits;
import org.blogimg.base.Plugs;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sixteen callers and many swaps: no call is lost, and none reaches a plug-in that has gone. */
final class PlugSwapStressTest {
    private static final int CALLERS = 16;
    private static final int SWAPS = 300;
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));

    private final LeasedPlugGuard guard = new LeasedPlugGuard();
    private final Plugs<Counter> plugs = guard.pool("counting", "id", LIMITS);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger usedAfterRemove = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();

    @Test
    void swapsUnderLoadShouldLoseNothing() throws Exception {
        Counter current = new Counter();
        plugs.add(current, Map.of("id", "c", "service.id", 0L));
        List<CompletableFuture<Long>> callers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(this::callUntilOver, threads))
                .limit(CALLERS)
                .toList();
        for (long swap = 1; swap <= SWAPS; swap++) {
            current = swap(current, swap);
        }
        over.set(true);
        long answered = 0;
        for (CompletableFuture<Long> caller : callers) {
            answered += caller.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        guard.close();
        assertEquals(answered, done.get(), "every call that was begun was answered once");
        assertTrue(answered >= SWAPS, "the callers were at work: " + answered);
        assertEquals(0, usedAfterRemove.get());
        assertEquals(0, plugs.list().get(0).leases());
    }

    /** In turn: the new one first, as an update beside the old; and the old one first, which closes the gate. */
    private Counter swap(Counter old, long number) {
        Counter fresh = new Counter();
        if (number % 2 == 0) {
            plugs.add(fresh, Map.of("id", "c", "service.id", number));
        }
        plugs.remove(old);
        old.gone.set(true);
        if (number % 2 == 1) {
            plugs.add(fresh, Map.of("id", "c", "service.id", number));
        }
        long before = done.get();
        while (done.get() == before) {
            Thread.onSpinWait();
        }
        return fresh;
    }

    private long callUntilOver() {
        long answered = 0;
        while (!over.get()) {
            plugs.call(Optional.of("c"), Counter::work);
            answered++;
        }
        return answered;
    }

    private final class Counter {
        private final AtomicBoolean gone = new AtomicBoolean();

        boolean work() {
            check();
            LockSupport.parkNanos(200_000);
            check();
            done.incrementAndGet();
            return true;
        }

        private void check() {
            if (gone.get()) {
                usedAfterRemove.incrementAndGet();
            }
        }
    }
}
