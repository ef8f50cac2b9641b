package org.blogimg.anonymiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, and where its sentences begin. */
final class Tokens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern STOP = Pattern.compile("[.!?:;…。！？\\n\\r\"“”„«»|•*#()\\[\\]{}]|\\s[–—-]+\\s");

    /** After these a full stop ends no sentence. */
    static final Set<String> TITLES = SmallWords.of("title");

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> all = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int last = 0;
        while (word.find()) {
            String between = text.substring(last, word.start());
            boolean opening = last == 0 || (STOP.matcher(between).find() && !abbreviated(sentence, between));
            if (opening) {
                all.addAll(settled(sentence));
                sentence.clear();
            }
            sentence.add(Token.of(word.start(), word.group(), opening));
            last = word.end();
        }
        all.addAll(settled(sentence));
        return all;
    }

    private static boolean abbreviated(List<Token> sentence, String between) {
        if (sentence.isEmpty() || !between.strip().equals(".")) {
            return false;
        }
        Token before = sentence.get(sentence.size() - 1);
        return before.initial() || TITLES.contains(before.small());
    }

    /** Where no longer word is written small, capitals are decoration. */
    private static List<Token> settled(List<Token> sentence) {
        boolean small = sentence.stream()
                .anyMatch(token ->
                        token.shape() == Token.Shape.LOWER && token.text().length() > 3);
        long large = sentence.stream().filter(Token::large).count();
        return small || large < 2
                ? List.copyOf(sentence)
                : sentence.stream().map(Token::opened).toList();
    }
}
