package org.blogimg.studio.job;

import java.util.HashMap;
import java.util.Map;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.ledger.Ledger;

/** The ledger's contract in memory, strict where a careless caller would be found out. */
final class MemoryLedger implements Ledger {
    private enum Stage {
        HELD,
        CAPTURED,
        RELEASED
    }

    private static final class Entry {
        final AccountId who;
        final Credits price;
        Stage stage = Stage.HELD;
        Credits taken = Credits.NONE;

        Entry(AccountId who, Credits price) {
            this.who = who;
            this.price = price;
        }
    }

    private final long gift;
    private final Map<AccountId, Long> balances = new HashMap<>();
    private final Map<JobId, Entry> entries = new HashMap<>();

    MemoryLedger(long gift) {
        this.gift = gift;
    }

    @Override
    public synchronized Credits balance(AccountId who) {
        return new Credits(balances.getOrDefault(who, gift));
    }

    @Override
    public synchronized Hold hold(AccountId who, Credits price, JobId job) {
        Entry entry = entries.get(job);
        if (entry == null) {
            long left = balance(who).amount() - price.amount();
            if (left < 0) {
                return new Hold.TooFew(balance(who), price);
            }
            balances.put(who, left);
            entries.put(job, new Entry(who, price));
        }
        return new Hold.Held(price);
    }

    @Override
    public synchronized void capture(JobId job, Credits amount) {
        Entry entry = entries.get(job);
        if (entry == null || entry.stage == Stage.RELEASED) {
            throw new IllegalStateException("nothing is held for job " + job);
        }
        if (entry.stage == Stage.HELD) {
            entry.stage = Stage.CAPTURED;
            entry.taken = amount;
            balances.merge(entry.who, entry.price.minus(amount).amount(), Long::sum);
        }
    }

    @Override
    public synchronized void release(JobId job) {
        Entry entry = entries.get(job);
        if (entry != null && entry.stage == Stage.HELD) {
            entry.stage = Stage.RELEASED;
            balances.merge(entry.who, entry.price.amount(), Long::sum);
        }
    }

    @Override
    public synchronized Audit audit() {
        long open = entries.values().stream()
                .filter(entry -> entry.stage == Stage.HELD)
                .count();
        return new Audit(entries.size(), 0, 0, open);
    }

    /** What the job cost in the end; -1 while something is held for it. */
    synchronized long cost(JobId job) {
        Entry entry = entries.get(job);
        if (entry == null) {
            return 0;
        }
        return entry.stage == Stage.HELD ? -1 : entry.taken.amount();
    }
}
