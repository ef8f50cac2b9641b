package org.blogimg.anonymiser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.blogimg.api.DataClass;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;

/**
 * The words of one picture as they leave: for the job that sends them, and for their owner before and after. The same every
 * time.
 *
 * @param title set in the picture where that can be done
 */
public record Departure(Hidden prompt, Hidden title) {
    private static final int LONGEST_PROMPT = 2_000;
    private static final int LONGEST_TITLE = 300;

    /** The words as they were written. */
    public record Words(
            @Personal(DataClass.PROMPT) String prompt, @Personal(DataClass.PROMPT) String title, Language language) {
        @Override
        public String toString() {
            return "Words[" + prompt.length() + " characters]";
        }
    }

    /** @param stays whether it is certain that they stay on this machine: then a title is lettering */
    public static Departure of(Anonymiser anonymiser, Words words, boolean stays) {
        return of(anonymiser, words, stays ? Anonymiser.Use.LETTERING : Anonymiser.Use.SCENE);
    }

    private static Departure of(Anonymiser anonymiser, Words words, Anonymiser.Use ofTitle) {
        List<String> own = List.of();
        return new Departure(
                anonymiser
                        .hide(words.prompt(), words.language(), Anonymiser.Use.SCENE, own)
                        .clipped(LONGEST_PROMPT),
                anonymiser.hide(words.title(), words.language(), ofTitle, own).clipped(LONGEST_TITLE));
    }

    /** What was sent, where the words still come out as they did. */
    public static Optional<Departure> again(Anonymiser anonymiser, Words words, String sent) {
        return Stream.of(Anonymiser.Use.values())
                .map(use -> of(anonymiser, words, use))
                .filter(departure -> departure.words().equals(sent))
                .findFirst();
    }

    /** Prompt and title, each on a line. */
    public String words() {
        return title.text().isBlank() ? prompt.text() : prompt.text() + "\n" + title.text();
    }

    /** What became of what, each once, without what it was. */
    public List<String> rules() {
        return Stream.concat(prompt.rules().stream(), title.rules().stream())
                .distinct()
                .toList();
    }
}
