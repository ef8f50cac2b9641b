package org.blogimg.studio.job;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Search;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.JobQueue;
import org.blogimg.studio.table.Records;

/**
 * Decides jobs of which nobody knows what the provider did. A repeatable picture is drawn again; work that goes on
 * under a reference is asked after; for the rest the provider looks whether it has the work, where it can. What it does
 * not find, or cannot look for, ends undelivered and uncharged.
 */
final class Unknowns {
    private static final int AT_ONCE = 100;
    private static final int MOST_ATTEMPTS = 3;
    /** After a start a provider may come later than the janitor, and its server may be away for a while. */
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(10);

    private final Records records;
    private final Broker broker;

    Unknowns(Records records, Broker broker) {
        this.records = records;
        this.broker = broker;
    }

    void decide() {
        Set<ProviderId> silent = new HashSet<>();
        boolean decided = false;
        String last = "";
        List<JobQueue.Unknown> unknown;
        do {
            unknown = records.queue().unknown(last, AT_ONCE);
            for (JobQueue.Unknown each : unknown) {
                decided |= decide(each, silent);
                last = each.job().id().value();
            }
        } while (unknown.size() == AT_ONCE);
        if (decided) {
            records.bell().ring();
        }
    }

    /** The provider is asked before the row is locked. False where it is to be asked once more. */
    private boolean decide(JobQueue.Unknown unknown, Set<ProviderId> silent) {
        boolean known = unknown.canBeAsked() || unknown.repeatable();
        Optional<Consumer<JobQueue.Decision>> how =
                known ? Optional.of(decision -> decide(unknown, decision)) : sought(unknown, silent);
        how.ifPresent(decide -> records.queue().decide(unknown.job().id(), decide));
        return how.isPresent();
    }

    private void decide(JobQueue.Unknown unknown, JobQueue.Decision decision) {
        Instant now = records.clock().instant();
        String note = unknown.job().note();
        if (unknown.canBeAsked()) {
            decision.resume(Job.State.SENT, "asks the provider what became of it", now);
        } else if (unknown.attempts() < MOST_ATTEMPTS) {
            decision.resume(Job.State.HELD, because(note, "drawn again"), now);
        } else {
            decision.fail(because(note, "given up after " + MOST_ATTEMPTS + " attempts"));
        }
    }

    /** @param silent who gave no answer in this round: nobody waits for him once more */
    private Optional<Consumer<JobQueue.Decision>> sought(JobQueue.Unknown unknown, Set<ProviderId> silent) {
        Job job = unknown.job();
        if (!silent.contains(job.provider())) {
            try {
                return broker.find(job.provider(), job.id(), 1)
                        .map(search -> found(job, search))
                        .orElseGet(() -> lost(job, Duration.ZERO, "it cannot be asked again"));
            } catch (PlugFailure unreachable) {
                silent.add(job.provider());
            }
        }
        return lost(job, LONGEST_ABSENCE, "it could not be asked again");
    }

    private Optional<Consumer<JobQueue.Decision>> found(Job job, Search search) {
        Instant now = records.clock().instant();
        return search.reference()
                .<Optional<Consumer<JobQueue.Decision>>>map(reference ->
                        Optional.of(decision -> decision.found(reference, "the provider has the work", now)))
                .orElseGet(() -> lost(job, search.within(), "it has no such work"));
    }

    /** Ends it, once it has been looked for long enough. */
    private Optional<Consumer<JobQueue.Decision>> lost(Job job, Duration longest, String why) {
        boolean over = !records.clock().instant().isBefore(job.changedAt().plus(longest));
        String note = because(job.note(), "the provider's answer was lost, and " + why);
        return over ? Optional.of(decision -> decision.fail(note)) : Optional.empty();
    }

    private static String because(String note, String what) {
        return note.isEmpty() ? what : note + "; " + what;
    }
}
