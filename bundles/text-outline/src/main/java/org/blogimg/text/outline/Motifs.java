package org.blogimg.text.outline;

import java.util.List;

/**
 * What goes into one picture.
 *
 * @param things plain English nouns, for the prompt
 * @param words the same in the post's own words, for people
 * @param mood one word
 */
record Motifs(List<String> things, List<Token> words, String mood) {
    Motifs {
        things = List.copyOf(things);
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "Motifs[" + things.size() + " things]";
    }
}
