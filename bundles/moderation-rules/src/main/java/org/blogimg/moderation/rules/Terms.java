package org.blogimg.moderation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the words and phrases of one list in a text; the time taken does not depend on how long the list is. */
final class Terms {
    /** Phrases by their first word; a phrase of one word has an empty rest. */
    private final Map<String, List<List<String>>> whole = new HashMap<>();

    private final Map<String, List<List<String>>> beginnings = new HashMap<>();
    private final List<Below> numbers = new ArrayList<>();

    Terms(String terms) {
        for (String term : terms.strip().split("\\s+", -1)) {
            if (!term.isEmpty()) {
                add(term);
            }
        }
    }

    /** The places where a word of the list begins. */
    List<Integer> places(List<List<String>> words) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (here(words, at)) {
                places.add(at);
            }
        }
        return places;
    }

    private void add(String term) {
        if (term.startsWith("<")) {
            numbers.add(Below.of(term));
            return;
        }
        List<String> parts = new ArrayList<>();
        for (String part : PlainWords.fold(term).split("-", -1)) {
            parts.addAll(signs(part));
        }
        String first = parts.get(0);
        List<String> rest = List.copyOf(parts.subList(1, parts.size()));
        if (first.endsWith("*")) {
            beginnings
                    .computeIfAbsent(first.substring(0, first.length() - 1), any -> new ArrayList<>())
                    .add(rest);
        } else {
            whole.computeIfAbsent(first, any -> new ArrayList<>()).add(rest);
        }
    }

    /** A word of a script without spaces is a phrase of its signs. */
    private static List<String> signs(String part) {
        if (part.isEmpty() || !PlainWords.unspaced(part.codePointAt(0))) {
            return List.of(part);
        }
        return part.codePoints().mapToObj(Character::toString).toList();
    }

    private boolean here(List<List<String>> words, int at) {
        for (String reading : words.get(at)) {
            if (follows(whole.get(reading), words, at)) {
                return true;
            }
            for (int end = reading.length(); end >= 3; end--) {
                if (follows(beginnings.get(reading.substring(0, end)), words, at)) {
                    return true;
                }
            }
        }
        return numbers.stream().anyMatch(below -> below.here(words, at));
    }

    private static boolean follows(
            @org.jspecify.annotations.Nullable List<List<String>> phrases, List<List<String>> words, int at) {
        return phrases != null && phrases.stream().anyMatch(rest -> follows(words, at + 1, rest));
    }

    static boolean follows(List<List<String>> words, int from, List<String> rest) {
        if (from + rest.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < rest.size(); i++) {
            if (!matches(words.get(from + i), rest.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(List<String> readings, String part) {
        if (part.endsWith("*")) {
            String beginning = part.substring(0, part.length() - 1);
            return readings.stream().anyMatch(reading -> reading.startsWith(beginning));
        }
        return readings.contains(part);
    }
}
