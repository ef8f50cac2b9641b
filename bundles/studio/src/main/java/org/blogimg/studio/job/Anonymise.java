package org.blogimg.studio.job;

import org.blogimg.studio.Job;
import org.blogimg.studio.table.Ticket;

/** Takes out of the words what tells who somebody is. Words that were changed are screened as they will leave. */
final class Anonymise implements Step {
    private final Departures departures;
    private final Screen screen;

    Anonymise(Departures departures, Screen screen) {
        this.departures = departures;
        this.screen = screen;
    }

    @Override
    public void on(Work work) {
        if (!work.at(Job.State.QUEUED)) {
            return;
        }
        Departures.Words words = Departures.Words.of(work.ticket().order());
        Ticket.Sent sent = departures.to(work.job().provider(), words).sent();
        work.sent(sent);
        if (!sent.replaced().isEmpty()) {
            screen.screen(work, sent.words());
        }
    }
}
