package org.blogimg.anonymiser;

import java.util.List;

/**
 * What came of it.
 *
 * @param text the words as they may leave
 * @param replaced what was replaced, in the order of the text
 */
public record Hidden(String text, List<Replacement> replaced) {
    public Hidden {
        replaced = List.copyOf(replaced);
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
