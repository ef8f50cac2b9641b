package org.blogimg.moderation.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.blogimg.api.PlugFailure;
import org.blogimg.base.PlugInfo;

/**
 * Which moderators must be there.
 *
 * @param what of what, for people
 * @param ids by name; where none is named, any one
 * @param none whether the operator wants none
 */
record Needed(String what, Set<String> ids, boolean none) {
    private static final String NONE = "none";

    static Needed of(String what, String[] configured) {
        Set<String> ids = Arrays.stream(configured)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        if (ids.contains(NONE) && ids.size() > 1) {
            throw new IllegalArgumentException(what + ": none stands alone, not beside the name of a moderator");
        }
        return new Needed(what, ids, ids.contains(NONE));
    }

    /** @throws PlugFailure of kind ABSENT, which names who is missing */
    void check(List<PlugInfo> there) {
        if (none) {
            return;
        }
        Set<String> present = there.stream().map(PlugInfo::id).collect(Collectors.toSet());
        List<String> missing =
                ids.stream().filter(id -> !present.contains(id)).sorted().toList();
        if (!missing.isEmpty()) {
            throw absent("the moderator of " + what + " '" + missing.get(0) + "' is not active");
        }
        if (present.isEmpty()) {
            throw absent("no moderator of " + what + " is active");
        }
    }

    private static PlugFailure absent(String message) {
        return new PlugFailure(PlugFailure.Kind.ABSENT, message);
    }
}
