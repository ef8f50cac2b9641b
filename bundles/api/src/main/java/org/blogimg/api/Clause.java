package org.blogimg.api;

import java.util.regex.Pattern;

/** The id of one clause of the privacy policy, such as {@code RET-2}. */
public record Clause(String id) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,4}-[0-9]{1,2}");

    public Clause {
        if (!SHAPE.matcher(id).matches()) {
            throw new IllegalArgumentException("a clause id looks like RET-2, not like " + id);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
