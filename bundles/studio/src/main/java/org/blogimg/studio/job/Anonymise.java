package org.blogimg.studio.job;

import java.util.List;
import java.util.stream.Stream;

import org.blogimg.anonymiser.Anonymiser;
import org.blogimg.anonymiser.Hidden;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Offer;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.Ticket;

/** Takes out of the words what tells who somebody is. Words that were changed are screened as they will leave. */
final class Anonymise implements Step {
    private static final int LONGEST_PROMPT = 2_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_WITHOUT = 1_000;

    private final Anonymiser anonymiser = new Anonymiser();
    private final Broker broker;
    private final Screen screen;

    Anonymise(Broker broker, Screen screen) {
        this.broker = broker;
        this.screen = screen;
    }

    @Override
    public void on(Work work) {
        if (!work.at(Job.State.QUEUED)) {
            return;
        }
        boolean here = broker.offers().stream()
                .map(Offer::card)
                .filter(card -> card.id().equals(work.job().provider()))
                .anyMatch(card -> card.hosts().isEmpty());
        Ticket.Sent sent = words(work.ticket().order(), here);
        work.sent(sent);
        if (!sent.replaced().isEmpty()) {
            screen.screen(work, sent.prompt(), sent.title());
        }
    }

    /** Whether the words in hand are what may leave for this provider; another one may have come under its name. */
    boolean holdFor(Work work, ProviderCard card) {
        if (card.hosts().isEmpty()) {
            return true;
        }
        Ticket.Sent now = words(work.ticket().order(), false);
        boolean titled = card.abilities().contains(ProviderCard.Ability.TITLE);
        return now.prompt().equals(work.sent().prompt())
                && now.without().equals(work.sent().without())
                && (!titled || now.title().equals(work.sent().title()));
    }

    /** @param here whether it is certain that the words stay on this machine: only then is a title lettering */
    private Ticket.Sent words(Ticket.Order order, boolean here) {
        List<String> own = List.of();
        Anonymiser.Use use = here ? Anonymiser.Use.LETTERING : Anonymiser.Use.SCENE;
        Hidden prompt = anonymiser.hide(order.prompt(), order.language(), Anonymiser.Use.SCENE, own);
        Hidden title = anonymiser.hide(order.title(), order.language(), use, own);
        Hidden without = anonymiser.hide(order.without(), order.language(), Anonymiser.Use.SCENE, own);
        return new Ticket.Sent(
                clip(prompt.text(), LONGEST_PROMPT),
                clip(title.text(), LONGEST_TITLE),
                clip(without.text(), LONGEST_WITHOUT),
                Stream.of(prompt, title, without)
                        .flatMap(hidden -> hidden.rules().stream())
                        .distinct()
                        .toList());
    }

    /** A stand-in may be longer than what it hides. */
    private static String clip(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
