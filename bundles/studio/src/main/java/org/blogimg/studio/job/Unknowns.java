package org.blogimg.studio.job;

import org.blogimg.studio.Job;
import org.blogimg.studio.table.JobQueue;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.Ticket;

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
        boolean again = false;
        for (Ticket ticket : records.queue().unknown(AT_ONCE)) {
            records.queue().decide(ticket.job().id(), decision -> decide(ticket, decision));
            again = true;
        }
        if (again) {
            records.bell().ring();
        }
    }

    private void decide(Ticket ticket, JobQueue.Decision decision) {
        boolean repeatable = ticket.by().map(Ticket.By::repeatable).orElse(false);
        if (ticket.reference().isPresent()) {
            decision.resume(
                    Job.State.SENT,
                    "asks the provider what became of it",
                    records.clock().instant());
        } else if (!repeatable) {
            decision.fail(because(ticket, "the provider's answer was lost, and it cannot be asked again"));
        } else if (ticket.trouble().attempts() < MOST_ATTEMPTS) {
            decision.resume(
                    Job.State.HELD,
                    because(ticket, "drawn again"),
                    records.clock().instant());
        } else {
            decision.fail(because(ticket, "given up after " + MOST_ATTEMPTS + " attempts"));
        }
    }

    private static String because(Ticket ticket, String what) {
        return ticket.job().note().isEmpty() ? what : ticket.job().note() + "; " + what;
    }
}
