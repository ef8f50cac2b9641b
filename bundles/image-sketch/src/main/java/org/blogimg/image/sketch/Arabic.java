package org.blogimg.image.sketch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins Arabic letters: picks for each the form that its neighbours ask for, in the order of reading. The forms are those
 * of Unicode's two blocks of presentation forms, which the character data tells apart: a table made by hand was wrong.
 */
final class Arabic {
    private static final char STRETCH = '\u0640';
    private static final char NON_JOINER = '\u200C';

    /** Per letter, and per pair of lam and alef: its forms alone, at the end, at the beginning and in the middle. */
    private static final Map<String, List<Character>> FORMS = forms();

    private Arabic() {}

    /** Unicode lists a letter's forms in that order; of alef maksura the last two stand in the second block. */
    private static Map<String, List<Character>> forms() {
        Map<String, List<Character>> forms = new HashMap<>();
        add(forms, '\uFE80', '\uFEFC', 2);
        add(forms, '\uFB50', '\uFBFF', 1);
        return forms;
    }

    private static void add(Map<String, List<Character>> forms, char first, char last, int longest) {
        for (char form = first; form <= last; form++) {
            String letters = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
            if (letters.charAt(0) != form && letters.length() <= longest) {
                forms.computeIfAbsent(letters, any -> new ArrayList<>()).add(form);
            }
        }
    }

    /** Whether a letter is of this script and has no forms to join by: it would stand in a word like a stranger. */
    static boolean lacks(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC
                && Character.isLetter(letter)
                && letter != STRETCH
                && letter < 0xFB50
                && !FORMS.containsKey(Character.toString(letter));
    }

    static String shape(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = at + 1 < text.length() && FORMS.containsKey(text.substring(at, at + 2)) ? 2 : 1;
            List<Character> forms = FORMS.get(text.substring(at, at + length));
            boolean before = at > 0 && joinsOn(text.charAt(at - 1));
            boolean after = at + length < text.length() && joinsBack(text.charAt(at + length));
            if (forms != null) {
                out.append(form(forms, before, after));
            } else if (text.charAt(at) != NON_JOINER) {
                out.append(text.charAt(at));
            }
            at += length;
        }
        return out.toString();
    }

    private static char form(List<Character> forms, boolean before, boolean after) {
        int wanted = (before && forms.size() > 1 ? 1 : 0) + (after && forms.size() > 2 ? 2 : 0);
        return forms.get(wanted);
    }

    private static boolean joinsOn(char c) {
        return c == STRETCH || count(c) > 2;
    }

    private static boolean joinsBack(char c) {
        return c == STRETCH || count(c) > 1;
    }

    private static int count(char c) {
        return FORMS.getOrDefault(String.valueOf(c), List.of()).size();
    }
}
