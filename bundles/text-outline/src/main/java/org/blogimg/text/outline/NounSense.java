package org.blogimg.text.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.blogimg.api.Language;

/**
 * Tells nouns from verbs in English by the company they keep in the post: "the agenda", "to share". Other languages are
 * taken as they come, but that German writes its nouns with a capital.
 */
final class NounSense {
    private static final Set<String> BEFORE_NOUNS = Set.of(
            "the", "a", "an", "this", "these", "those", "our", "your", "their", "its", "his", "her", "my", "some",
            "any", "each", "every", "no", "of", "in", "on", "for", "with", "by", "from", "about", "into", "several",
            "many", "new", "good", "first", "more", "own", "other");
    private static final Set<String> BEFORE_VERBS = Set.of(
            "to", "will", "can", "should", "must", "may", "might", "could", "would", "we", "you", "they", "i", "not",
            "don't", "didn't", "who", "please", "let's", "also", "then");

    private final boolean english;
    private final boolean capitalNouns;
    private final Map<String, Integer> sense = new HashMap<>();

    NounSense(Language language) {
        String tongue = Locale.forLanguageTag(language.tag()).getLanguage();
        this.english = tongue.equals("en") || language.equals(Language.UNKNOWN);
        this.capitalNouns = tongue.equals("de");
    }

    void learn(List<Token> tokens) {
        String before = "";
        for (Token token : tokens) {
            if (english && BEFORE_NOUNS.contains(before)) {
                sense.merge(token.key(), 1, Integer::sum);
            } else if (english && BEFORE_VERBS.contains(before)) {
                sense.merge(token.key(), -1, Integer::sum);
            } else if (capitalNouns && !token.opens()) {
                sense.merge(token.key(), token.capital() ? 1 : -1, Integer::sum);
            }
            before = token.key();
        }
    }

    /** No phrase ends in such a word. */
    boolean never(String word) {
        return english && word.endsWith("ed") && word.length() > 4;
    }

    /** How readily a word may end a phrase, from 0.2 to 1. */
    double likely(String word) {
        if (!english && !capitalNouns) {
            return 1;
        }
        int company = sense.getOrDefault(word, 0);
        return company > 0 ? 1 : company < 0 ? 0.2 : 0.5;
    }
}
