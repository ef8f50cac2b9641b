package org.blogimg.studio.job;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.moderation.ScreenedText;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.studio.Job;
import org.blogimg.studio.plug.PlugIns;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.Ticket;

/** Asks every moderator whether the words may be drawn. Without a clear yes of all nothing is. */
final class Screen implements Step {
    private final Records records;
    private final PlugIns plugIns;

    Screen(Records records, PlugIns plugIns) {
        this.records = records;
        this.plugIns = plugIns;
    }

    @Override
    public void on(Work work) {
        if (work.at(Job.State.QUEUED)) {
            Ticket.Order order = work.ticket().order();
            screen(work, order.prompt(), order.title());
        }
    }

    void screen(Work work, String prompt, String title) {
        String words = title.isBlank() ? prompt : prompt + "\n" + title;
        if (review(new ScreenedText(words, work.ticket().order().language())) instanceof Verdict.Refused refused) {
            String note = refused.reason() + " (" + refused.rule() + ")";
            work.over(records.jobs().ended(work.id(), Job.State.REFUSED, note));
        }
    }

    /** Asking does no harm: a moderator that took too long may be asked again. */
    private Verdict review(ScreenedText text) {
        try {
            return plugIns.review(text);
        } catch (PlugFailure failure) {
            if (failure.kind() == PlugFailure.Kind.UNKNOWN) {
                throw new PlugFailure(PlugFailure.Kind.RETRY, "a moderator gave no answer in time", failure);
            }
            throw failure;
        }
    }
}
