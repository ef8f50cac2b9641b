package org.blogimg.text.outline;

import java.util.List;

/**
 * Something a text speaks of that can be drawn.
 *
 * @param faint whether its words stand in every other text
 * @param things plain English nouns, best first
 */
record Scene(int number, String mood, boolean faint, List<String> things) {
    Scene {
        things = List.copyOf(things);
    }
}
