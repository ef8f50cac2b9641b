package org.blogimg.studio.job;

import java.util.stream.Stream;

import org.blogimg.studio.Job;
import org.blogimg.studio.table.Ticket;

/** Takes out of the words what tells who somebody is. Words that were changed are screened as they will leave. */
final class Anonymise implements Step {
    private static final int LONGEST_PROMPT = 2_000;
    private static final int LONGEST_TITLE = 300;

    private final Anonymiser anonymiser;
    private final Screen screen;

    Anonymise(Anonymiser anonymiser, Screen screen) {
        this.anonymiser = anonymiser;
        this.screen = screen;
    }

    @Override
    public void on(Work work) {
        if (!work.at(Job.State.QUEUED)) {
            return;
        }
        Ticket.Order order = work.ticket().order();
        Anonymiser.Hidden prompt = anonymiser.hide(order.prompt(), Anonymiser.Use.SCENE);
        Anonymiser.Hidden title = anonymiser.hide(order.title(), Anonymiser.Use.LETTERING);
        Ticket.Sent sent = new Ticket.Sent(
                clip(prompt.text(), LONGEST_PROMPT),
                clip(title.text(), LONGEST_TITLE),
                Stream.concat(prompt.replaced().stream(), title.replaced().stream())
                        .distinct()
                        .toList());
        work.sent(sent);
        if (!sent.replaced().isEmpty()) {
            screen.screen(work, sent.prompt(), sent.title());
        }
    }

    /** A stand-in may be longer than what it hides. */
    private static String clip(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
