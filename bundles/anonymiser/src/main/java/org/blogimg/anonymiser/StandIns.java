package org.blogimg.anonymiser;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is drawn in the place of what was hidden, in the language of the text. */
final class StandIns {
    private static final Map<String, Map<String, String>> WORDS = new HashMap<>();
    private static final Map<String, Set<String>> AFTER = new HashMap<>();

    static {
        Resources.lines("stand-ins.txt").forEach(StandIns::read);
    }

    private final String language;

    StandIns(String language) {
        this.language = WORDS.containsKey(language) ? language : "en";
    }

    private static void read(String line) {
        String language = line.substring(0, 2);
        String rest = line.substring(3);
        if (rest.startsWith("after=")) {
            AFTER.put(language, Set.of(rest.substring(6).split(" ")));
        } else {
            Map<String, String> words = new HashMap<>();
            Arrays.stream(rest.split("\\|")).map(pair -> pair.split("=")).forEach(pair -> words.put(pair[0], pair[1]));
            WORDS.put(language, Map.copyOf(words));
        }
    }

    /** In full, as it is told to an owner. */
    String full(Kind kind) {
        return WORDS.getOrDefault(language, Map.of()).getOrDefault(kind.standIn(), "");
    }

    /** As it stands behind these words: without its article where one is there. */
    String behind(CharSequence before, Kind kind) {
        String full = full(kind);
        int blank = full.indexOf(' ');
        boolean bare = blank > 0 && AFTER.getOrDefault(language, Set.of()).contains(lastWord(before));
        return bare ? full.substring(blank + 1) : full;
    }

    private static String lastWord(CharSequence before) {
        int end = before.length();
        while (end > 0 && (before.charAt(end - 1) == ' ' || before.charAt(end - 1) == '\'')) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
            start--;
        }
        return before.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }
}
