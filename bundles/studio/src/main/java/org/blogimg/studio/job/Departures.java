package org.blogimg.studio.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.blogimg.anonymiser.Anonymiser;
import org.blogimg.anonymiser.Hidden;
import org.blogimg.api.Language;
import org.blogimg.api.ProviderId;
import org.blogimg.studio.Outgoing;
import org.blogimg.studio.plug.PlugIns;
import org.blogimg.studio.table.Ticket;

/** Words as they leave: for the job that sends them, and for their owner before and after. The same every time. */
final class Departures {
    private static final int LONGEST_PROMPT = 2_000;
    private static final int LONGEST_TITLE = 300;

    private final Anonymiser anonymiser = new Anonymiser();
    private final PlugIns plugIns;

    Departures(PlugIns plugIns) {
        this.plugIns = plugIns;
    }

    /** The words of one shot, and for whom. */
    record Words(String prompt, String title, Language language) {
        static Words of(Ticket.Order order) {
            return new Words(order.prompt(), order.title(), order.language());
        }

        @Override
        public String toString() {
            return "Words[" + prompt.length() + " characters]";
        }
    }

    /** The same words, without what tells who somebody is. */
    record Departing(Hidden prompt, Hidden title) {
        Ticket.Sent sent() {
            return new Ticket.Sent(
                    prompt.text(),
                    title.text(),
                    Stream.concat(prompt.rules().stream(), title.rules().stream())
                            .distinct()
                            .toList());
        }

        Outgoing outgoing() {
            return new Outgoing(parts(prompt), parts(title));
        }

        private static List<Outgoing.Part> parts(Hidden hidden) {
            return hidden.parts().stream()
                    .map(part -> new Outgoing.Part(part.text(), part.kind(), part.original()))
                    .toList();
        }
    }

    Departing to(ProviderId provider, Words words) {
        return departing(words, here(provider) ? Anonymiser.Use.LETTERING : Anonymiser.Use.SCENE);
    }

    /** What was sent, in parts where the words still come out as they did. */
    Outgoing retraced(String sent, Words words) {
        return Stream.of(Anonymiser.Use.values())
                .map(use -> departing(words, use).outgoing())
                .filter(outgoing -> outgoing.words().equals(sent))
                .findFirst()
                .orElseGet(() -> Outgoing.plain(sent));
    }

    private Departing departing(Words words, Anonymiser.Use ofTitle) {
        List<String> own = List.of();
        return new Departing(
                anonymiser
                        .hide(words.prompt(), words.language(), Anonymiser.Use.SCENE, own)
                        .clipped(LONGEST_PROMPT),
                anonymiser.hide(words.title(), words.language(), ofTitle, own).clipped(LONGEST_TITLE));
    }

    /** A title is lettering only where it is certain that it stays on this machine. */
    private boolean here(ProviderId provider) {
        return plugIns.draws(provider)
                && plugIns.card(Optional.of(provider)).hosts().isEmpty();
    }
}
