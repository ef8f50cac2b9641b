package org.blogimg.studio;

import java.util.Optional;

import org.blogimg.api.UnusableInput;

/**
 * A part of a list.
 *
 * @param after the id of the last line already seen; empty for the first page
 * @param limit 1 to 200
 */
public record Page(Optional<String> after, int limit) {
    public static final Page FIRST = new Page(Optional.empty(), 50);

    public Page {
        if (limit < 1 || limit > 200) {
            throw new UnusableInput("limit", "must be 1 to 200");
        }
    }
}
