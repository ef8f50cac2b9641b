package org.blogimg.text.outline;

import java.util.List;

/** Lists as people say them. */
final class Lists {
    private Lists() {}

    /** "a, b and c". */
    static String and(List<String> items) {
        return joined(items, ", ", " and ");
    }

    static String joined(List<String> items, String comma, String and) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(comma, items.subList(0, items.size() - 1)) + and + items.get(items.size() - 1);
    }

    /** With a capital first. */
    static String opened(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }

    /** Not longer than that, cut between words, with a sign where it is cut. */
    static String cut(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = most - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > most / 2 ? space : end).strip() + "…";
    }
}
