package org.blogimg.ledger.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.Ledger.Hold;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * One random history of calls, many of them repeats and some nonsense, and the simplest thing that could be right beside
 * it. A failure prints the steps.
 */
final class RandomHistory {
    private static final int STEPS = 24;

    private final TableLedger ledger;
    private final Books books;
    private final AccountId owner;
    private final String jobs;
    private final RandomGenerator random;
    private final List<String> steps = new ArrayList<>();
    private final Map<JobId, Long> open = new HashMap<>();
    private final Map<JobId, Long> ended = new HashMap<>();
    private final Map<JobId, Long> captured = new HashMap<>();
    private long free;

    RandomHistory(TableLedger ledger, MemoryDatabase database, long gift, int number, RandomGenerator random) {
        this.ledger = ledger;
        this.books = new Books(database);
        this.owner = new AccountId("m" + number);
        this.jobs = "m" + number + "-";
        this.random = random;
        this.free = gift;
    }

    void run() {
        for (int i = 0; i < STEPS; i++) {
            step();
            assertEquals(free, ledger.balance(owner).amount(), steps::toString);
        }
        books.check(owner.value());
    }

    private void step() {
        JobId job = new JobId(jobs + random.nextInt(6));
        long amount = random.nextLong(9);
        switch (random.nextInt(5)) {
            case 0, 1 -> hold(job, amount);
            case 2, 3 -> capture(job, amount);
            default -> release(job);
        }
    }

    private void hold(JobId job, long price) {
        steps.add("hold " + job + " " + price);
        Hold answer = ledger.hold(owner, new Credits(price), job);
        Long before = open.getOrDefault(job, ended.get(job));
        if (before != null) {
            assertEquals(new Hold.Held(new Credits(before)), answer, steps::toString);
        } else if (price > free) {
            assertEquals(new Hold.TooFew(new Credits(free), new Credits(price)), answer, steps::toString);
        } else {
            assertEquals(new Hold.Held(new Credits(price)), answer, steps::toString);
            open.put(job, price);
            free -= price;
        }
    }

    private void capture(JobId job, long amount) {
        steps.add("capture " + job + " " + amount);
        boolean accepted = TestLedgers.ignoringRefusal(() -> ledger.capture(job, new Credits(amount)));
        Long held = open.get(job);
        boolean repeated = captured.getOrDefault(job, -1L) == amount;
        if (held == null || amount > held) {
            assertEquals(repeated, accepted, steps::toString);
        } else {
            assertEquals(true, accepted, steps::toString);
            open.remove(job);
            ended.put(job, held);
            captured.put(job, amount);
            free += held - amount;
        }
    }

    private void release(JobId job) {
        steps.add("release " + job);
        ledger.release(job);
        Long held = open.remove(job);
        if (held != null) {
            ended.put(job, held);
            free += held;
        }
    }

    /** Steps without a model, for several callers at once on the same two accounts and few jobs. */
    static int wild(Ledger ledger, String history, int steps, int caller) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < steps; i++) {
            int pick = random.nextInt(12);
            JobId job = new JobId(history + pick);
            AccountId owner = new AccountId(history + "o" + pick % 2);
            Credits amount = new Credits(random.nextLong(6));
            switch (random.nextInt(4)) {
                case 0, 1 -> ledger.hold(owner, amount, job);
                case 2 -> TestLedgers.ignoringRefusal(() -> ledger.capture(job, amount));
                default -> ledger.release(job);
            }
        }
        return caller;
    }
}
