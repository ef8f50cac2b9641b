package org.blogimg.studio.job;

import java.util.Optional;

import org.blogimg.anonymiser.Anonymiser;
import org.blogimg.anonymiser.Departure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Offer;
import org.blogimg.studio.Job;
import org.blogimg.studio.PrivateWords;
import org.blogimg.studio.table.Ticket;

/** Takes out of the words what tells who somebody is. Words that were changed are screened as they will leave. */
final class Anonymise implements Step {
    private final Anonymiser anonymiser = new Anonymiser();
    private final Broker broker;
    private final PrivateWords own;
    private final Screen screen;

    Anonymise(Broker broker, PrivateWords own, Screen screen) {
        this.broker = broker;
        this.own = own;
        this.screen = screen;
    }

    @Override
    public void on(Work work) {
        if (!work.at(Job.State.QUEUED)) {
            return;
        }
        Optional<ProviderCard> card = card(broker, work.job().provider());
        Ticket.Sent sent = sent(work.ticket(), card.map(Anonymise::stays).orElse(false));
        work.sent(sent);
        if (!sent.replaced().isEmpty()) {
            screen.screen(work, sent.words());
        }
    }

    /** Whether the words in hand are what may leave for this provider; another one may have come under its name. */
    boolean holdFor(Work work, ProviderCard card) {
        if (stays(card)) {
            return true;
        }
        Ticket.Sent now = sent(work.ticket(), false);
        return now.prompt().equals(work.sent().prompt())
                && now.without().equals(work.sent().without())
                && (!titled(card) || now.title().equals(work.sent().title()));
    }

    private Ticket.Sent sent(Ticket ticket, boolean stays) {
        Departure departure = Departure.of(anonymiser, words(ticket, own), stays);
        return new Ticket.Sent(
                departure.prompt().text(),
                departure.title().text(),
                departure.without().text(),
                departure.rules());
    }

    static Departure.Words words(Ticket ticket, PrivateWords own) {
        Ticket.Order order = ticket.order();
        return new Departure.Words(
                order.prompt(), order.title(), order.without(), order.language(), own.of(ticket.owner()));
    }

    static Optional<ProviderCard> card(Broker broker, ProviderId provider) {
        return broker.offers().stream()
                .map(Offer::card)
                .filter(card -> card.id().equals(provider))
                .findFirst();
    }

    /** Whether it is certain that the words stay on this machine: only then is a title lettering. */
    static boolean stays(ProviderCard card) {
        return card.hosts().isEmpty();
    }

    static boolean titled(ProviderCard card) {
        return card.abilities().contains(ProviderCard.Ability.TITLE);
    }
}
