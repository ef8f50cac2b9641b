package org.blogimg.text.outline;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into words; addresses, handles and links are no words. */
final class Tokens {
    private static final String SIGN = "[\\p{L}\\p{N}._%+-]";
    private static final Pattern NOT_WORDS = Pattern.compile(
            "(?<!" + SIGN + ")(?:" + SIGN + "{1,64}+@[\\p{L}\\p{N}.-]{1,255}"
                    + "|(?:https?://|www\\.)\\S+|[@#][\\p{L}\\p{N}_]+"
                    + "|(?:[\\p{L}\\p{N}-]+\\.)+(?:com|org|gov|net|io|edu|us|uk|de|fr|es|eu|dev|app|example)\\b(?:/\\S*)?)");
    private static final String ENDS = ".!?…:;。！？；：،؟।\n()[]“”„«»\"";

    /** Below it lies no Han and no kana; looking a script up costs more than all else here. */
    private static final int FIRST_UNSPACED = 0x2E80;

    private Tokens() {}

    static List<Token> of(String text) {
        String clean = NOT_WORDS.matcher(text).replaceAll(" . ");
        List<Token> tokens = new ArrayList<>();
        int sentence = 0;
        boolean opens = true;
        int at = 0;
        while (at < clean.length()) {
            int c = clean.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                int end = end(clean, at);
                String word = clean.substring(at, end);
                tokens.add(new Token(word, key(word), sentence, opens));
                opens = false;
                at = end;
            } else {
                if (ENDS.indexOf(c) >= 0) {
                    sentence++;
                    opens = opens || ".!?…:。！？\n“”„«»\"".indexOf(c) >= 0;
                } else if (c == ',' || c == '、' || c == '，' || c == '–' || c == '—') {
                    sentence++;
                }
                at += Character.charCount(c);
            }
        }
        return tokens;
    }

    /** A run of one kind: letters with the marks inside a word; signs of a script without spaces by themselves. */
    private static int end(String text, int from) {
        boolean signs = unspaced(text.codePointAt(from));
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean letter = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            boolean joint = (c == '\'' || c == '’' || c == '-')
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.codePointAt(at + 1));
            if (!(letter && unspaced(c) == signs) && !(joint && !signs)) {
                break;
            }
            at += Character.charCount(c);
        }
        return Math.max(at, from + 1);
    }

    /** Han and kana, which put no spaces between words. */
    static boolean unspaced(int c) {
        if (c < FIRST_UNSPACED) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    static String key(String word) {
        String key = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return key.endsWith("'s") ? key.substring(0, key.length() - 2) : key;
    }

    /** Words as a reader counts them; two signs of an unspaced script stand for one. */
    static int count(List<Token> tokens) {
        int words = 0;
        int signs = 0;
        for (Token token : tokens) {
            if (unspaced(token.text().codePointAt(0))) {
                signs += token.text().codePointCount(0, token.text().length());
            } else {
                words++;
            }
        }
        return words + (signs + 1) / 2;
    }
}
