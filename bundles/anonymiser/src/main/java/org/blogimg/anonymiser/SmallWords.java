package org.blogimg.anonymiser;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say what their neighbours are: {@code GmbH, Dr, van, near}. */
final class SmallWords {
    private static final Map<String, Set<String>> LISTS = Resources.lines("small-words.txt").stream()
            .collect(Collectors.toUnmodifiableMap(
                    line -> line.substring(0, line.indexOf(' ')),
                    line -> Set.copyOf(
                            Arrays.asList(line.substring(line.indexOf(' ') + 1).split(" ")))));

    private SmallWords() {}

    static Set<String> of(String list) {
        return Objects.requireNonNull(LISTS.get(list), list);
    }
}
