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
 * @param without what is not to be seen
 */
public record Departure(Hidden prompt, Hidden title, Hidden without) {
    /** How a list of what is not to be seen begins; it ends in a bracket. */
    public static final String NOT_SEEN = "(Not to be seen: ";

    private static final int LONGEST_PROMPT = 2_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_WITHOUT = 1_000;

    /**
     * The words as they were written.
     *
     * @param own what their owner wants to have hidden
     */
    public record Words(
            @Personal(DataClass.PROMPT) String prompt,
            @Personal(DataClass.PROMPT) String title,
            @Personal(DataClass.PROMPT) String without,
            Language language,
            @Personal(DataClass.ACCOUNT) List<String> own) {
        public Words {
            own = List.copyOf(own);
        }

        /** The same without a title, for whoever sets none. */
        public Words untitled() {
            return new Words(prompt, "", without, language, own);
        }

        @Override
        public String toString() {
            return "Words[" + prompt.length() + " characters, " + own.size() + " of the owner's own]";
        }
    }

    /** @param stays whether it is certain that they stay on this machine: then a title is lettering */
    public static Departure of(Anonymiser anonymiser, Words words, boolean stays) {
        return of(anonymiser, words, stays ? Anonymiser.Use.LETTERING : Anonymiser.Use.SCENE);
    }

    private static Departure of(Anonymiser anonymiser, Words words, Anonymiser.Use ofTitle) {
        List<String> own = words.own();
        return new Departure(
                anonymiser
                        .hide(words.prompt(), words.language(), Anonymiser.Use.SCENE, own)
                        .clipped(LONGEST_PROMPT),
                anonymiser.hide(words.title(), words.language(), ofTitle, own).clipped(LONGEST_TITLE),
                anonymiser
                        .hide(words.without(), words.language(), Anonymiser.Use.SCENE, own)
                        .clipped(LONGEST_WITHOUT));
    }

    /** What was sent, where the words still come out as they did. */
    public static Optional<Departure> again(Anonymiser anonymiser, Words words, String sent) {
        return Stream.of(words, words.untitled())
                .flatMap(each -> Stream.of(Anonymiser.Use.values()).map(use -> of(anonymiser, each, use)))
                .filter(departure -> departure.words().equals(sent))
                .findFirst();
    }

    /** Prompt, title and what is not to be seen, each on a line. */
    public String words() {
        return shown(prompt.text(), title.text(), without.text());
    }

    /** Words as they are shown to people: prompt, title and what is not to be seen, each on a line. */
    public static String shown(String prompt, String title, String without) {
        String titled = title.isBlank() ? prompt : prompt + "\n" + title;
        return without.isBlank() ? titled : titled + "\n" + NOT_SEEN + without + ")";
    }

    /** What became of what, each once, without what it was. */
    public List<String> rules() {
        return Stream.of(prompt, title, without)
                .flatMap(hidden -> hidden.rules().stream())
                .distinct()
                .toList();
    }
}
