package org.blogimg.studio.job;

import org.blogimg.api.moderation.Verdict;
import org.blogimg.moderation.Case;
import org.blogimg.moderation.Moderation;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.Ticket;

/** Has the words judged: as they were written, and once more as they leave where that is something else. */
final class Screen implements Step {
    private final Records records;
    private final Moderation moderation;

    Screen(Records records, Moderation moderation) {
        this.records = records;
        this.moderation = moderation;
    }

    @Override
    public void on(Work work) {
        if (work.at(Job.State.QUEUED)) {
            screen(work, work.ticket().order().words());
        }
    }

    void screen(Work work, String words) {
        refuse(work, records, moderation.words(of(work.ticket()), words));
    }

    static Case of(Ticket ticket) {
        Ticket.Order order = ticket.order();
        return new Case(
                ticket.owner(), ticket.post(), ticket.job().id(), order.words(), order.language(), order.gone());
    }

    static void refuse(Work work, Records records, Verdict verdict) {
        if (verdict instanceof Verdict.Refused no) {
            String note = no.reason() + " (" + no.rule() + ")";
            work.over(records.jobs().ended(work.id(), Job.State.REFUSED, note));
        }
    }
}
