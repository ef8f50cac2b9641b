package org.blogimg.text.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases a passage turns on: runs of one to three telling words, weighed by how often they come, whether the heading
 * says them, and how few other sections do. Where words are not parted by spaces, short runs of signs that come again
 * take their place.
 */
final class KeyPhrases {
    private static final int LONGEST = 3;
    /** Enough of a passage to know what it turns on. */
    private static final int MOST_TOKENS = 8_000;

    private static final int LONGEST_RUN_OF_SIGNS = 4;
    private static final String SMALL_SIGNS = "的了是在和我你他她它们不也就都而及与着或这那个一有为上中下大人来到说要会可以对于把被让从很最还没";

    private final Set<String> stopWords;
    private final NameGuard names;
    private final Scenes scenes;
    private final Map<String, Integer> sections = new HashMap<>();
    private final NounSense nouns;
    private int sectionCount;

    KeyPhrases(Set<String> stopWords, NameGuard names, Scenes scenes, NounSense nouns) {
        this.stopWords = stopWords;
        this.names = names;
        this.scenes = scenes;
        this.nouns = nouns;
    }

    /** Counts in how many sections each phrase stands. */
    void learn(List<Token> section) {
        sectionCount++;
        Set<String> seen = new HashSet<>();
        candidates(section).forEach(candidate -> seen.add(candidate.key));
        seen.forEach(key -> sections.merge(key, 1, Integer::sum));
    }

    /** The best phrases of a passage, none within another, best first. */
    List<Phrase> best(List<Token> heading, List<Token> text, int most) {
        Map<String, Weighed> weighed = new LinkedHashMap<>();
        candidates(heading).forEach(candidate -> weigh(weighed, candidate, 2.5));
        candidates(text).forEach(candidate -> weigh(weighed, candidate, 1));
        List<Phrase> phrases = new ArrayList<>();
        weighed.values().stream()
                .map(this::phrase)
                .sorted(Comparator.comparingDouble(Phrase::weight).reversed())
                .limit(200)
                .forEach(phrase -> addApart(phrases, phrase, most));
        return phrases;
    }

    private static void addApart(List<Phrase> phrases, Phrase phrase, int most) {
        Set<String> words = stems(phrase.key());
        boolean apart = phrases.stream()
                .allMatch(other -> java.util.Collections.disjoint(stems(other.key()), words)
                        && !other.key().contains(phrase.key())
                        && !phrase.key().contains(other.key()));
        if (apart && phrases.size() < most) {
            phrases.add(phrase);
        }
    }

    private static Set<String> stems(String key) {
        Set<String> stems = new HashSet<>();
        for (String word : key.split("[ -]", -1)) {
            stems.add(word.length() > 4 ? word.substring(0, Math.max(4, word.length() - 3)) : word);
        }
        return stems;
    }

    private static void weigh(Map<String, Weighed> weighed, Candidate candidate, double weight) {
        weighed.computeIfAbsent(candidate.key, any -> new Weighed(candidate)).count += weight;
    }

    private Phrase phrase(Weighed weighed) {
        Candidate candidate = weighed.candidate;
        int in = sections.getOrDefault(candidate.key, 1);
        double rare = Math.log(1.6 + (double) Math.max(1, sectionCount) / in);
        double length = candidate.words == 1 ? 1 : weighed.count >= 2 ? 1.9 : 0.75;
        double drawable = scenes.one(candidate.last) == null ? 1 : 1.5;
        double weight = weighed.count * rare * length * drawable * nouns.likely(candidate.last);
        return new Phrase(candidate.text, candidate.key, weight, candidate.words > 1 && weighed.count >= 2);
    }

    private List<Candidate> candidates(List<Token> all) {
        List<Token> tokens = all.subList(0, Math.min(MOST_TOKENS, all.size()));
        List<Candidate> found = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            boolean ends = at == tokens.size()
                    || !telling(tokens.get(at))
                    || (at > from
                            && tokens.get(at).sentence() != tokens.get(from).sentence());
            if (!ends) {
                continue;
            }
            runs(tokens.subList(from, at), found);
            if (at < tokens.size() && Tokens.unspaced(tokens.get(at).text().codePointAt(0))) {
                signs(tokens.get(at).text(), found);
            }
            from = at < tokens.size() && telling(tokens.get(at)) ? at : at + 1;
        }
        return found;
    }

    /** Every phrase within a run of telling words. */
    private void runs(List<Token> run, List<Candidate> found) {
        for (int from = 0; from < run.size(); from++) {
            StringBuilder text = new StringBuilder();
            StringBuilder key = new StringBuilder();
            for (int at = from; at < Math.min(run.size(), from + LONGEST); at++) {
                Token token = run.get(at);
                text.append(at == from ? "" : " ").append(names.plain(token));
                key.append(at == from ? "" : " ").append(token.key());
                if (!adverb(token) && !nouns.never(token.key())) {
                    found.add(new Candidate(text.toString(), key.toString(), token.key(), at - from + 1));
                }
            }
        }
    }

    private boolean telling(Token token) {
        return token.key().length() >= 3 && !stopWords.contains(token.key()) && !token.acronym() && !names.name(token);
    }

    private static boolean adverb(Token token) {
        return token.key().endsWith("ly") && token.key().length() > 5;
    }

    private static void signs(String run, List<Candidate> found) {
        int[] signs = run.codePoints().toArray();
        for (int from = 0; from < signs.length; from++) {
            for (int to = from + 1; to <= Math.min(signs.length, from + LONGEST_RUN_OF_SIGNS); to++) {
                if (small(signs[to - 1])) {
                    break;
                }
                if (to - from >= 2) {
                    String text = new String(signs, from, to - from);
                    found.add(new Candidate(text, text, text, to - from));
                }
            }
        }
    }

    /** Hiragana and the signs of grammar. */
    private static boolean small(int sign) {
        return (sign >= 0x3040 && sign <= 0x309F) || SMALL_SIGNS.indexOf(sign) >= 0;
    }

    /** A run of words that may be a phrase. */
    private record Candidate(String text, String key, String last, int words) {
        @Override
        public String toString() {
            return "Candidate[" + words + " words]";
        }
    }

    /** How often it came. */
    private static final class Weighed {
        private final Candidate candidate;
        private double count;

        Weighed(Candidate candidate) {
            this.candidate = candidate;
        }
    }
}
