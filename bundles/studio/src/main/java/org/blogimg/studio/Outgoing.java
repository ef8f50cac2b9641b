package org.blogimg.studio;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/**
 * The words of one shot to the letter as they leave, in parts: what stayed, what stands in for something, what was taken
 * out.
 *
 * @param title set in the picture where the provider can; empty for none
 */
public record Outgoing(List<Part> prompt, List<Part> title) {
    public Outgoing {
        prompt = List.copyOf(prompt);
        title = List.copyOf(title);
    }

    /** Words of which no more is known than how they left. */
    public static Outgoing plain(String words) {
        return new Outgoing(words.isEmpty() ? List.of() : List.of(new Part(words, "", "")), List.of());
    }

    /** Prompt and title, each on a line. */
    public String words() {
        String lines = joined(prompt);
        return title.isEmpty() ? lines : lines + "\n" + joined(title);
    }

    /** What became of what, each once, without what it was. */
    public List<String> replaced() {
        return Stream.concat(prompt.stream(), title.stream())
                .filter(part -> !part.kind().isEmpty())
                .map(part -> part.kind() + " -> " + (part.text().isBlank() ? "taken out" : part.text()))
                .distinct()
                .toList();
    }

    private static String joined(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /**
     * A part.
     *
     * @param kind as what it was replaced; empty for what stayed
     * @param original what stood there, for its owner alone
     */
    public record Part(
            @Personal(DataClass.PROMPT) String text, String kind, @Personal(DataClass.PROMPT) String original) {
        @Override
        public String toString() {
            return "Part[" + text.length() + " characters" + (kind.isEmpty() ? "]" : ", " + kind + "]");
        }
    }
}
