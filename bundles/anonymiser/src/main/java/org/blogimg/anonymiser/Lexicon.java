package org.blogimg.anonymiser;

import java.util.Locale;

import org.blogimg.api.Language;

/** The word lists, asked in the language of a text. Words are given in small letters. */
final class Lexicon {
    private static final char FIRST_NAMES = '1';
    private static final char SURNAMES = '2';
    private static final char PLACES = '3';
    private static final char CALENDAR = 'k';
    private static final char ENGLISH = 'e';
    private static final char COMMON_ENGLISH = 'E';
    private static final char GERMAN = 'd';
    private static final char MODERN = 'w';
    private static final char COMPANIES = 'c';
    private static final char STOP_WORDS = 'm';
    private static final String ACCENTS = "áéíóúü";
    private static final String BARE = "aeiouu";

    /** Loaded once: it does not change, and every instance would hold the same four megabytes. */
    private static final class Loaded {
        private static final WordGraph GRAPH = WordGraph.load();
    }

    private final String language;
    private final char list;

    private Lexicon(String language) {
        this.language = language;
        list = switch (language) {
            case "en" -> ENGLISH;
            case "de" -> GERMAN;
            case "fr" -> 'f';
            case "es" -> 's';
            default -> ' ';
        };
    }

    static Lexicon of(Language language) {
        return new Lexicon(Locale.forLanguageTag(language.tag()).getLanguage());
    }

    /** Words of today that no dictionary has: known where they are written small. */
    boolean modern(String word) {
        return Loaded.GRAPH.has(MODERN, word);
    }

    String language() {
        return language;
    }

    /** Whether there is a list for this language: what it does not hold is then no word. */
    boolean closed() {
        return list != ' ';
    }

    /** In German a capital says nothing: every noun has one. */
    boolean capitalsAreNouns() {
        return list == GERMAN;
    }

    boolean english() {
        return list == ENGLISH;
    }

    /** Blogs of every tongue use English words. */
    boolean word(String word) {
        return own(word) || Loaded.GRAPH.has(ENGLISH, word);
    }

    boolean own(String word) {
        return closed() && (listed(word) || (list == GERMAN && Compounds.isOne(word, this::german)));
    }

    /** As it stands in the list of the language; that of Spanish knows few accents. */
    boolean listed(String word) {
        return Loaded.GRAPH.has(list, word)
                || stop(word)
                || (list == 's' && !bare(word).equals(word) && Loaded.GRAPH.has(list, bare(word)));
    }

    /** A word that is everywhere in its language. */
    boolean stop(String word) {
        return Loaded.GRAPH.has(STOP_WORDS, language + ":" + word);
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int accent = ACCENTS.indexOf(word.charAt(i));
            bare.setCharAt(i, accent < 0 ? word.charAt(i) : BARE.charAt(accent));
        }
        return bare.toString();
    }

    /** As a noun of the language, or an English one that is nobody's name. */
    boolean noun(String word) {
        return own(word) || (Loaded.GRAPH.has(ENGLISH, word) && !firstName(word) && !surname(word));
    }

    /** A form of a German verb or adjective that is listed in another; only for words that are written small. */
    boolean inflected(String word) {
        return list == GERMAN && Compounds.isForm(word, this::german);
    }

    private boolean german(String word) {
        return Loaded.GRAPH.has(GERMAN, word);
    }

    /** A word that everybody knows, of those that are also somebody's name. */
    boolean common(String word) {
        return switch (list) {
            case ENGLISH -> Loaded.GRAPH.has(COMMON_ENGLISH, word);
            case GERMAN -> german(word);
            default -> !firstNameHere(word);
        };
    }

    private boolean firstNameHere(String word) {
        return Loaded.GRAPH.has(list == 'f' ? 'F' : 'S', list == 'f' ? word : bare(word));
    }

    boolean firstName(String word) {
        return !stop(word)
                && (Loaded.GRAPH.has(FIRST_NAMES, word) || (list == 's' && Loaded.GRAPH.has(FIRST_NAMES, bare(word))));
    }

    boolean surname(String word) {
        return Loaded.GRAPH.has(SURNAMES, word);
    }

    boolean company(String word) {
        return Loaded.GRAPH.has(COMPANIES, word);
    }

    boolean place(String word) {
        return Loaded.GRAPH.has(PLACES, word);
    }

    boolean calendar(String word) {
        return Loaded.GRAPH.has(CALENDAR, word);
    }

    static int longest(char list, String text, int start) {
        return Loaded.GRAPH.longest(list, text, start);
    }
}
