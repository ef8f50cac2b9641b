package org.blogimg.studio.table;

import java.util.Optional;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.PictureId;
import org.blogimg.api.image.ProviderCard;

/**
 * A picture to begin from, and what is to be different.
 *
 * @param altText of the picture as it is; the words are no part of it: they are a prompt, and a prompt has its period
 * @param by who makes it; the plan's provider may be another
 */
public record Beginning(
        PictureId from,
        @Personal(DataClass.PROMPT) String words,
        @Personal(DataClass.PICTURE) String altText,
        ProviderCard by) {
    private static final int LONGEST_PROMPT = 2_000;

    void into(JobRow job) {
        job.provider = by.id().value();
        job.price = by.price().amount();
        job.hosts = String.join("\n", by.hosts());
    }

    /** The scene and what is to be different in it. A title is not set again: the picture carries it. */
    Ticket.Order changed(Ticket.Order plain) {
        return new Ticket.Order(
                plain.style(),
                plain.language(),
                plain.seed(),
                plain.gone(),
                scene(plain.prompt()) + words,
                "",
                plain.without(),
                altText,
                plain.caption(),
                plain.ownAltText(),
                Optional.of(from));
    }

    /** Cut rather than the words; empty where its period is over. */
    private String scene(String prompt) {
        if (prompt.isBlank()) {
            return "";
        }
        String whole = prompt.strip();
        String sentence = whole.matches("(?s).*[.!?。！？]") ? whole : whole + ".";
        int left = LONGEST_PROMPT - words.length() - 1;
        return (sentence.length() <= left ? sentence : sentence.substring(0, left)) + " ";
    }

    @Override
    public String toString() {
        return "Beginning[" + from + ", " + words.length() + " characters]";
    }
}
