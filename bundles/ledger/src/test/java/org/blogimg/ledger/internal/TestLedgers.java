package org.blogimg.ledger.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

import org.blogimg.base.Database;
import org.blogimg.base.Ids;

/** Ledgers for tests, and callers that start together. */
final class TestLedgers {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private TestLedgers() {}

    static TableLedger over(Database database, long gift) {
        return new TableLedger(ground(database, gift));
    }

    static LedgerTables ground(Database database, long gift) {
        return new LedgerTables(database, NOON, new GrowingIds(), gift);
    }

    static LedgerTables ground(Database database, Clock clock) {
        return new LedgerTables(database, clock, new GrowingIds(), 0);
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

    /** Growing, as the house's are. */
    private static final class GrowingIds implements Ids {
        private final AtomicLong last = new AtomicLong();
        private final SecureRandom random = new SecureRandom();

        @Override
        public String next() {
            return "%012d-%s".formatted(last.incrementAndGet(), UUID.randomUUID());
        }

        @Override
        public String secret() {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        }
    }
}
