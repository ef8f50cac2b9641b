package org.blogimg.studio.job;

import java.time.Instant;
import java.util.List;

import org.blogimg.studio.Job;
import org.blogimg.studio.table.JobQueue;
import org.blogimg.studio.table.Records;

/**
 * Decides jobs of which nobody knows what the provider did. A repeatable picture is drawn again; work that goes on
 * under a reference is asked after; for the rest there is nobody to ask, and it ends undelivered and uncharged.
 */
final class Unknowns {
    private static final int AT_ONCE = 100;
    private static final int MOST_ATTEMPTS = 3;

    private final Records records;

    Unknowns(Records records) {
        this.records = records;
    }

    void decide() {
        List<JobQueue.Unknown> unknown = records.queue().unknown(AT_ONCE);
        for (JobQueue.Unknown each : unknown) {
            records.queue().decide(each.job().id(), decision -> decide(each, decision));
        }
        if (!unknown.isEmpty()) {
            records.bell().ring();
        }
    }

    private void decide(JobQueue.Unknown unknown, JobQueue.Decision decision) {
        Instant now = records.clock().instant();
        String note = unknown.job().note();
        if (unknown.canBeAsked()) {
            decision.resume(Job.State.SENT, "asks the provider what became of it", now);
        } else if (!unknown.repeatable()) {
            decision.fail(because(note, "the provider's answer was lost, and it cannot be asked again"));
        } else if (unknown.attempts() < MOST_ATTEMPTS) {
            decision.resume(Job.State.HELD, because(note, "drawn again"), now);
        } else {
            decision.fail(because(note, "given up after " + MOST_ATTEMPTS + " attempts"));
        }
    }

    private static String because(String note, String what) {
        return note.isEmpty() ? what : note + "; " + what;
    }
}
