package org.blogimg.text.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.blogimg.api.Language;

/**
 * Keeps names of people and houses out of prompts. A word that a text writes with a capital inside its sentences and
 * never without is a name; in German, where that tells nothing, only known first names and what follows them are.
 */
final class NameGuard {
    private static final Set<String> FIRST_NAMES =
            Set.of(String.join(" ", WordList.lines("names.txt")).split(" ", -1));
    private static final Set<String> TITLES =
            Set.of("herr", "herrn", "frau", "dr", "prof", "mr", "mrs", "ms", "señor", "señora", "madame", "monsieur");

    private final boolean capitalNouns;
    private final Set<String> names = new HashSet<>();
    private final Set<String> small = new HashSet<>();

    NameGuard(Language language) {
        this.capitalNouns = Locale.forLanguageTag(language.tag()).getLanguage().equals("de");
    }

    /** Learns from running text, which headings in title case are not. */
    void learn(List<Token> tokens) {
        boolean named = false;
        int sentence = -1;
        for (Token token : tokens) {
            boolean follows = named && token.sentence() == sentence && token.capital();
            boolean first = token.capital() && FIRST_NAMES.contains(token.key());
            boolean title = TITLES.contains(token.key());
            if (!token.capital()) {
                small.add(token.key());
            } else if (first || follows || (!capitalNouns && !token.opens())) {
                names.add(token.key());
            }
            named = first || title;
            sentence = token.sentence();
        }
    }

    boolean name(Token token) {
        if (FIRST_NAMES.contains(token.key())) {
            return token.capital();
        }
        return names.contains(token.key()) && (!small.contains(token.key()) || (capitalNouns && token.capital()));
    }

    /** A word as it stands inside a sentence: small, but for nouns that a language writes with a capital. */
    String plain(Token token) {
        boolean noun = capitalNouns && token.capital() && !small.contains(token.key());
        return noun ? token.text() : token.key();
    }
}
