package org.blogimg.anonymiser;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** German words that nobody lists because everybody makes them: {@code Gartenbewässerungsanlage}. */
final class Compounds {
    private static final int SHORTEST_HEAD = 3;
    private static final int SHORTEST_TAIL = 4;
    private static final int LONGEST = 40;
    private static final int MOST_PARTS = 4;
    private static final List<String> ENDINGS = List.of(
            "", "e", "en", "er", "es", "em", "st", "t", "te", "ten", "test", "tet", "et", "ete", "eten", "end", "ende",
            "enden", "ender", "endes", "endem", "ere", "erer", "eren", "eres", "erem", "ste", "sten", "ster", "stes",
            "n", "s");
    private static final Pattern DERIVED = Pattern.compile(
            "(?:ig|lich|isch|los|bar|haft|sam|voll|reich|arm|frei|iert|end)(?:e[nrsm]?|er(?:e[nrsm]?)?|st(?:e[nrsm]?)?)?$");
    private static final Set<String> LINKS = Set.of("", "s", "es", "n", "en", "er", "e");

    /** Families and towns are made the same way; up to this length it is rather one of those. */
    private static final int LONGEST_NAME = 13;

    private static final Set<String> NAME_TAILS = SmallWords.of("name-tail");

    private Compounds() {}

    static boolean isOne(String word, Predicate<String> known) {
        if (word.length() < SHORTEST_HEAD + SHORTEST_TAIL || word.length() > LONGEST) {
            return false;
        }
        boolean name = word.length() <= LONGEST_NAME && NAME_TAILS.stream().anyMatch(word::endsWith);
        return !name && parts(word, known, MOST_PARTS);
    }

    /** {@code gestrickt, altes, blinkte}: an ending taken off and the base form's put on. */
    static boolean isForm(String word, Predicate<String> known) {
        String stem = word.startsWith("ge") && word.endsWith("t") ? word.substring(2) : word;
        return bases(word, known)
                || bases(stem, known)
                || (DERIVED.matcher(word).find() && bases(DERIVED.matcher(word).replaceFirst(""), known));
    }

    private static boolean bases(String word, Predicate<String> known) {
        for (String ending : ENDINGS) {
            String base = word.substring(0, Math.max(0, word.length() - ending.length()));
            if (word.endsWith(ending)
                    && base.length() >= SHORTEST_HEAD
                    && (known.test(base) || known.test(base + "en") || known.test(base + "n") || dark(base, known))) {
                return true;
            }
        }
        return false;
    }

    /** {@code dunkles, teures} */
    private static boolean dark(String base, Predicate<String> known) {
        int end = base.length() - 1;
        return (base.endsWith("l") || base.endsWith("r"))
                && known.test(base.substring(0, end) + "e" + base.charAt(end));
    }

    private static boolean parts(String word, Predicate<String> known, int most) {
        if (word.length() >= SHORTEST_TAIL && known.test(word)) {
            return true;
        }
        if (most == 1) {
            return false;
        }
        int last = word.length() - SHORTEST_HEAD;
        if (last > SHORTEST_TAIL && known.test(word.substring(last)) && head(word.substring(0, last), known)) {
            return true;
        }
        for (int cut = word.length() - SHORTEST_TAIL; cut >= SHORTEST_HEAD; cut--) {
            if (head(word.substring(0, cut), known) && parts(word.substring(cut), known, most - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean head(String head, Predicate<String> known) {
        for (String link : LINKS) {
            int end = head.length() - link.length();
            if (head.endsWith(link) && end >= SHORTEST_HEAD && known.test(head.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
