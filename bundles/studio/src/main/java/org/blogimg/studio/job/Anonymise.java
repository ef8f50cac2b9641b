package org.blogimg.studio.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.blogimg.anonymiser.Anonymiser;
import org.blogimg.anonymiser.Hidden;
import org.blogimg.api.ProviderId;
import org.blogimg.studio.Job;
import org.blogimg.studio.plug.PlugIns;
import org.blogimg.studio.table.Ticket;

/** Takes out of the words what tells who somebody is. Words that were changed are screened as they will leave. */
final class Anonymise implements Step {
    private static final int LONGEST_PROMPT = 2_000;
    private static final int LONGEST_TITLE = 300;

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
        Ticket.Order order = work.ticket().order();
        List<String> own = List.of();
        Hidden prompt = anonymiser.hide(order.prompt(), order.language(), Anonymiser.Use.SCENE, own);
        Hidden title =
                anonymiser.hide(order.title(), order.language(), use(work.job().provider()), own);
        Ticket.Sent sent = new Ticket.Sent(
                clip(prompt.text(), LONGEST_PROMPT),
                clip(title.text(), LONGEST_TITLE),
                Stream.concat(prompt.rules().stream(), title.rules().stream())
                        .distinct()
                        .toList());
        work.sent(sent);
        if (!sent.replaced().isEmpty()) {
            screen.screen(work, sent.prompt(), sent.title());
        }
    }

    /** A title is lettering only where it is certain that it stays on this machine. */
    private Anonymiser.Use use(ProviderId provider) {
        boolean here = plugIns.draws(provider)
                && plugIns.card(Optional.of(provider)).hosts().isEmpty();
        return here ? Anonymiser.Use.LETTERING : Anonymiser.Use.SCENE;
    }

    /** A stand-in may be longer than what it hides. */
    private static String clip(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
