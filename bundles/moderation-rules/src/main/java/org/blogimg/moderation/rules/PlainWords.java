package org.blogimg.moderation.rules;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text as plain words, whatever was done to hide them: full width and styled letters, marks and invisible signs between
 * letters, letters of other alphabets that look alike, digits for letters, single letters set apart, letters repeated.
 * Where a word can be read in two ways both are kept, at the same place.
 */
final class PlainWords {
    private static final Map<Integer, Integer> LOOK_ALIKE = Map.ofEntries(
            pair('а', 'a'),
            pair('в', 'b'),
            pair('с', 'c'),
            pair('е', 'e'),
            pair('ё', 'e'),
            pair('һ', 'h'),
            pair('і', 'i'),
            pair('ї', 'i'),
            pair('ј', 'j'),
            pair('к', 'k'),
            pair('м', 'm'),
            pair('н', 'h'),
            pair('о', 'o'),
            pair('р', 'p'),
            pair('ѕ', 's'),
            pair('т', 't'),
            pair('у', 'y'),
            pair('х', 'x'),
            pair('α', 'a'),
            pair('β', 'b'),
            pair('ε', 'e'),
            pair('η', 'n'),
            pair('ι', 'i'),
            pair('κ', 'k'),
            pair('ν', 'v'),
            pair('ο', 'o'),
            pair('ρ', 'p'),
            pair('τ', 't'),
            pair('υ', 'u'),
            pair('χ', 'x'),
            pair('ı', 'i'),
            pair('ł', 'l'),
            pair('ø', 'o'),
            pair('đ', 'd'),
            pair('ɑ', 'a'),
            pair('ɡ', 'g'));
    private static final Map<Integer, Integer> LEET = Map.ofEntries(
            pair('0', 'o'),
            pair('1', 'i'),
            pair('3', 'e'),
            pair('4', 'a'),
            pair('5', 's'),
            pair('7', 't'),
            pair('8', 'b'),
            pair('@', 'a'),
            pair('$', 's'),
            pair('!', 'i'),
            pair('|', 'i'));

    private PlainWords() {}

    /** The readings of each word, in order. */
    static List<List<String>> of(String text) {
        String folded = fold(text);
        List<String> raw = split(folded);
        List<List<String>> words = new ArrayList<>();
        int at = 0;
        while (at < raw.size()) {
            int end = singles(raw, at);
            if (end - at >= 3) {
                words.add(readings(String.join("", raw.subList(at, end))));
                at = end;
            } else {
                words.add(readings(raw.get(at)));
                at++;
            }
        }
        return words;
    }

    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK && !Character.isIdeographic(c);
            if (type != Character.FORMAT && !mark && c != 0x034F && c != 0x115F && c != 0x3164) {
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** Words, with the signs that stand for letters; each sign of a script without spaces by itself. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean sign = unspaced(c);
            boolean letter = Character.isLetterOrDigit(c) || c == '@' || c == '$' || (c == '!' && inside(text, at));
            if (sign || !letter) {
                flush(word, words);
            }
            if (sign) {
                words.add(Character.toString(c));
            } else if (letter) {
                word.appendCodePoint(c);
            }
        }
        flush(word, words);
        return words;
    }

    private static boolean inside(String text, int next) {
        return next < text.length()
                && Character.isLetter(text.charAt(next))
                && next >= 2
                && Character.isLetter(text.charAt(next - 2));
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    static boolean unspaced(int c) {
        if (c < 0x2E80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private static int singles(List<String> words, int from) {
        int at = from;
        while (at < words.size()
                && words.get(at).length() == 1
                && !unspaced(words.get(at).charAt(0))) {
            at++;
        }
        return at;
    }

    private static List<String> readings(String word) {
        List<String> readings = new ArrayList<>(4);
        readings.add(word);
        String latin = swap(word, LOOK_ALIKE);
        boolean mixed = !latin.equals(word) && latin.chars().allMatch(c -> c < 0x250);
        String base = mixed ? latin : word;
        String spelled = base.chars().anyMatch(Character::isLetter) ? swap(base, LEET) : base;
        for (String reading : List.of(base, spelled, squeezed(spelled))) {
            if (!readings.contains(reading)) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private static String swap(String word, Map<Integer, Integer> signs) {
        StringBuilder out = new StringBuilder(word.length());
        word.codePoints().forEach(c -> out.appendCodePoint(signs.getOrDefault(c, c)));
        return out.toString();
    }

    /** Three and more of a letter are one. */
    private static String squeezed(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); ) {
            int end = at;
            while (end < word.length() && word.charAt(end) == word.charAt(at)) {
                end++;
            }
            out.append(word, at, end - at >= 3 ? at + 1 : end);
            at = end;
        }
        return out.toString();
    }

    private static Map.Entry<Integer, Integer> pair(char from, char to) {
        return Map.entry((int) from, (int) to);
    }
}
