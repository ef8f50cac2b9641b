package org.blogimg.ledger.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.blogimg.base.Database;
import org.blogimg.base.Ids;

/** Ledgers for tests, and callers that start together. */
final class TestLedgers {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private TestLedgers() {}

    static TableLedger over(Database database, long gift) {
        return new TableLedger(database, NOON, new RandomIds(), gift);
    }

    /** False when the ledger refused. */
    static boolean ignoringRefusal(Runnable call) {
        try {
            call.run();
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    static <R> List<R> together(int callers, IntFunction<R> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<R>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                all.add(pool.submit(() -> {
                    start.await();
                    return work.apply(caller);
                }));
            }
            start.countDown();
            List<R> answers = new ArrayList<>();
            for (Future<R> one : all) {
                answers.add(one.get(120, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static final class RandomIds implements Ids {
        @Override
        public String next() {
            return UUID.randomUUID().toString();
        }

        @Override
        public String secret() {
            return next();
        }
    }
}
