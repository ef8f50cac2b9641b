package org.blogimg.posts;

import java.util.Optional;
import java.util.regex.Pattern;

import org.blogimg.api.UnusableInput;

/**
 * A part of a list.
 *
 * @param after the id of the last line already seen; empty for the first page
 * @param limit 1 to 200
 */
public record Page(Optional<String> after, int limit) {
    private static final Pattern ID = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");

    public static final Page FIRST = new Page(Optional.empty(), 50);

    public Page {
        if (limit < 1 || limit > 200) {
            throw new UnusableInput("limit", "must be 1 to 200");
        }
    }

    /**
     * The same, where it can go on after an id of the house; that line itself may be gone meanwhile.
     *
     * @throws UnusableInput where {@code after} never was one
     */
    public Page checked() {
        if (after.isPresent() && !ID.matcher(after.get()).matches()) {
            throw new UnusableInput("after", "must be the id of the last line already seen, as next gives it");
        }
        return this;
    }
}
