package org.blogimg.studio.job;

import java.util.Optional;
import java.util.Set;

import org.blogimg.anonymiser.Departure;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.api.image.ShotRole;
import org.blogimg.studio.table.Ticket;

/** What a provider is asked, in what its card says that it can do: nothing is left for it to overlook. */
final class Request {
    private static final int LONGEST_PROMPT = 2_000;

    private Request() {}

    /** What its provider must be able to do. */
    static Set<Ability> needs(Work work) {
        return work.ticket().order().from().isPresent() ? Set.of(Ability.EDIT) : Set.of();
    }

    /** @param edit what it begins from, for a job that does */
    static ImageRequest of(Work work, ProviderCard card, Optional<ImageRequest.Edit> edit) {
        if (!card.abilities().containsAll(needs(work))) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, card.label() + " cannot begin from a picture");
        }
        Ticket.Order order = work.ticket().order();
        Ticket.Sent words = work.sent();
        ShotRole role = work.job().role();
        boolean heeds = card.abilities().contains(Ability.WITHOUT);
        return new ImageRequest(
                work.id(),
                heeds ? words.prompt() : prompt(words),
                card.abilities().contains(Ability.TITLE) ? words.title() : "",
                order.language(),
                role,
                card.styles().isEmpty() || card.styles().contains(order.style()) ? order.style() : "",
                role.width(),
                role.height(),
                1,
                order.seed(),
                heeds ? words.without() : "",
                edit);
    }

    /** For a provider that knows no list of what is not to be seen; the scene is cut rather than the wish. */
    private static String prompt(Ticket.Sent words) {
        if (words.without().isBlank()) {
            return words.prompt();
        }
        String wish = " " + Departure.NOT_SEEN + words.without() + ")";
        int left = LONGEST_PROMPT - wish.length();
        String scene = words.prompt();
        return (scene.length() <= left ? scene : scene.substring(0, left)) + wish;
    }
}
