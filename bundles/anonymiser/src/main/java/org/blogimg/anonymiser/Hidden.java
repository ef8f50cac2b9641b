package org.blogimg.anonymiser;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of it.
 *
 * @param text the words as they may leave
 * @param replaced what was replaced, in the order of the text
 * @param parts the same text in parts, in its order: what stayed, what stands in for something, and, without any words,
 *     what was taken out
 */
public record Hidden(String text, List<Replacement> replaced, List<Part> parts) {
    public Hidden {
        replaced = List.copyOf(replaced);
        parts = List.copyOf(parts);
    }

    /** No longer than that: a stand-in may be longer than what it hides. */
    public Hidden clipped(int longest) {
        if (text.length() <= longest) {
            return this;
        }
        List<Part> kept = new ArrayList<>();
        int left = longest;
        for (Part part : parts) {
            if (left > 0 || part.text().isEmpty()) {
                kept.add(part.clipped(left));
                left -= kept.get(kept.size() - 1).text().length();
            }
        }
        return new Hidden(text.substring(0, longest), replaced, kept);
    }

    /** What became of what, each once, such as {@code e-mail -> an address}; without what it was. */
    public List<String> rules() {
        return replaced.stream().map(Hidden::rule).distinct().toList();
    }

    private static String rule(Replacement one) {
        return one.standIn().isBlank()
                ? one.kind().label() + " -> taken out"
                : one.kind().label() + " -> " + one.standIn();
    }

    @Override
    public String toString() {
        return "Hidden[" + text.length() + " characters, " + replaced.size() + " replaced]";
    }
}
