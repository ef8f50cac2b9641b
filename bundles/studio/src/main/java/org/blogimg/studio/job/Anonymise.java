package org.blogimg.studio.job;

import java.util.Optional;

import org.blogimg.anonymiser.Anonymiser;
import org.blogimg.anonymiser.Departure;
import org.blogimg.api.ProviderId;
import org.blogimg.studio.Job;
import org.blogimg.studio.plug.PlugIns;
import org.blogimg.studio.table.Ticket;

/** Takes out of the words what tells who somebody is. Words that were changed are screened as they will leave. */
final class Anonymise implements Step {
    private final Anonymiser anonymiser = new Anonymiser();
    private final PlugIns plugIns;
    private final Screen screen;

    Anonymise(PlugIns plugIns, Screen screen) {
        this.plugIns = plugIns;
        this.screen = screen;
    }

    @Override
    public void on(Work work) {
        if (!work.at(Job.State.QUEUED)) {
            return;
        }
        boolean stays = stays(plugIns, work.job().provider());
        Departure departure = Departure.of(anonymiser, words(work.ticket().order()), stays);
        Ticket.Sent sent =
                new Ticket.Sent(departure.prompt().text(), departure.title().text(), departure.rules());
        work.sent(sent);
        if (!sent.replaced().isEmpty()) {
            screen.screen(work, sent.words());
        }
    }

    static Departure.Words words(Ticket.Order order) {
        return new Departure.Words(order.prompt(), order.title(), order.language());
    }

    static boolean stays(PlugIns plugIns, ProviderId provider) {
        return plugIns.draws(provider)
                && plugIns.card(Optional.of(provider)).hosts().isEmpty();
    }
}
