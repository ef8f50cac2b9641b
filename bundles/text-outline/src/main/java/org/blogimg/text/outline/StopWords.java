package org.blogimg.text.outline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.blogimg.api.Language;

/** Words that carry no picture. */
final class StopWords {
    private static final Map<String, Set<String>> LISTS = lists();

    private StopWords() {}

    /** Those of the language; those of English as well, because so many posts quote it. */
    static Set<String> of(Language language) {
        Set<String> words = new HashSet<>(LISTS.getOrDefault("en", Set.of()));
        words.addAll(LISTS.getOrDefault(Locale.forLanguageTag(language.tag()).getLanguage(), Set.of()));
        return words;
    }

    static boolean know(Language language) {
        return LISTS.containsKey(Locale.forLanguageTag(language.tag()).getLanguage());
    }

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String line : WordList.lines("stopwords.txt")) {
            List<String> words = Arrays.asList(line.split(" ", -1));
            lists.put(words.get(0), Set.copyOf(new HashSet<>(words.subList(1, words.size()))));
        }
        return lists;
    }
}
