package org.blogimg.studio.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.blogimg.api.JobId;
import org.blogimg.studio.table.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds the queue from the table: one thread that claims jobs in batches (eight that claimed single rows on H2 fell to
 * 300 a second, reference measurement). It is rung when an order comes, so nothing waits for its look round.
 */
final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LOOK_ROUND = Duration.ofSeconds(10);

    private final Records records;
    private final int most;
    private final Consumer<JobId> queue;
    private final Set<JobId> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final LoneThread thread = new LoneThread("blogimg-dispatcher");
    private final Runnable ear = this::ring;
    private volatile boolean more;

    /** @param most how many jobs it has in hand at once */
    Dispatcher(Records records, int most, Consumer<JobId> queue) {
        this.records = records;
        this.most = most;
        this.queue = queue;
    }

    void start() {
        records.bell().hear(ear);
        thread.every(LOOK_ROUND, this::lookRound);
    }

    /** Rung many times before it comes to look, it looks once. */
    void ring() {
        if (rung.compareAndSet(false, true)) {
            thread.run(this::answer);
        }
    }

    void done(JobId job) {
        inHand.remove(job);
        if (more && inHand.size() <= most / 2) {
            ring();
        }
    }

    @Override
    public void close() {
        records.bell().forget(ear);
        thread.close();
    }

    private void answer() {
        rung.set(false);
        try {
            pump();
        } catch (RuntimeException broken) {
            LOG.warn("No look at the queue, soon again: {}", broken.getClass().getName());
        }
    }

    private void lookRound() {
        answer();
        try {
            records.queue().renew(Set.copyOf(inHand));
        } catch (RuntimeException broken) {
            LOG.warn("No lease renewed, soon again: {}", broken.getClass().getName());
        }
    }

    private void pump() {
        int free = most - inHand.size();
        List<JobId> claimed = free > 0 ? records.queue().claim(free) : List.of();
        more = claimed.size() == free;
        inHand.addAll(claimed);
        claimed.forEach(queue);
        if (!more) {
            records.queue().nextDue().ifPresent(this::wake);
        }
    }

    private void wake(Instant due) {
        Duration wait = Duration.between(records.clock().instant(), due);
        if (wait.compareTo(LOOK_ROUND) < 0) {
            thread.in(wait.isNegative() ? Duration.ZERO : wait.plusMillis(1), this::ring);
        }
    }
}
