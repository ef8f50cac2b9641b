package org.blogimg.studio.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.blogimg.api.JobId;
import org.blogimg.api.ProviderId;
import org.blogimg.studio.table.Records;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds the queue from the table: one thread that claims jobs in batches (eight that claimed single rows on H2 fell to
 * 300 a second, reference measurement). It is rung when an order comes, and sleeps no longer than the next job that was put
 * off has to wait: nothing waits for its look round, which finds what other processes left.
 */
final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration LOOK_ROUND = Duration.ofSeconds(10);

    private final Records records;
    private final int most;
    private final Consumer<JobId> queue;
    private final Set<JobId> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Timekeeper time;
    private final Runnable ear = this::ring;
    private volatile boolean more;
    /** Touched by the one thread only. */
    private @Nullable Instant alarm;

    /** @param most how many jobs it has in hand at once */
    Dispatcher(Records records, int most, Consumer<JobId> queue) {
        this(records, most, queue, new LoneThread("blogimg-dispatcher"));
    }

    Dispatcher(Records records, int most, Consumer<JobId> queue, Timekeeper time) {
        this.time = time;
        this.records = records;
        this.most = most;
        this.queue = queue;
    }

    void start() {
        records.bell().hear(ear);
        time.every(LOOK_ROUND, this::lookRound);
    }

    /** Rung many times before it comes to look, it looks once. */
    void ring() {
        if (rung.compareAndSet(false, true)) {
            time.run(this::answer);
        }
    }

    /** It has left the route; perhaps it was put off, and is the next to be due. */
    void done(JobId job) {
        inHand.remove(job);
        if (!more) {
            if (asked.compareAndSet(false, true)) {
                time.run(this::setAlarm);
            }
        } else if (inHand.size() <= most / 2) {
            ring();
        }
    }

    @Override
    public void close() {
        records.bell().forget(ear);
        time.close();
    }

    /** Jobs that wait for this provider go on. Whoever brings it does not wait for the table. */
    void goOnWith(ProviderId provider) {
        time.run(() -> guarded("woken for a provider", () -> {
            if (records.queue().wake(provider) > 0) {
                records.bell().ring();
            }
        }));
    }

    private void answer() {
        rung.set(false);
        guarded("claimed", this::pump);
    }

    private void lookRound() {
        answer();
        guarded("renewed", () -> records.queue().renew(Set.copyOf(inHand)));
    }

    private void pump() {
        int free = most - inHand.size();
        List<JobId> claimed = free > 0 ? records.queue().claim(free) : List.of();
        more = claimed.size() == free;
        inHand.addAll(claimed);
        claimed.forEach(queue);
        if (!more) {
            wake();
        }
    }

    private void setAlarm() {
        asked.set(false);
        guarded("waited for", this::wake);
    }

    /** What fails is left to the next look round: the one thread must not end. */
    private static void guarded(String done, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException broken) {
            LOG.warn("No job {}, soon again: {}", done, broken.getClass().getName());
        }
    }

    /** Later than the look round is the look round's. */
    private void wake() {
        Instant now = records.clock().instant();
        Optional<Instant> due = records.queue().nextDue().filter(next -> next.isBefore(now.plus(LOOK_ROUND)));
        boolean noneSet = alarm == null || !alarm.isAfter(now);
        if (due.isPresent() && (noneSet || due.get().isBefore(alarm))) {
            alarm = due.get();
            // A timer may be early by less than a millisecond, and then finds nothing.
            Duration wait = Duration.between(now, alarm);
            time.in(alarm.isAfter(now) ? wait.plusMillis(1) : Duration.ZERO, this::ring);
        }
    }
}
