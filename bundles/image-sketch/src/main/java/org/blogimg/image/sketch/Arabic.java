package org.blogimg.image.sketch;

import java.util.HashMap;
import java.util.Map;

/** Joins Arabic letters: picks for each the form that its neighbours ask for, in the order of reading. */
final class Arabic {
    /** How many forms each letter from U+0621 on has among the presentation forms from U+FE80 on. */
    private static final String FIRST = "12222424244442222444444444";
    /** The same from U+0641 on. */
    private static final String SECOND = "4444444224";
    /** Letters of Persian and Urdu: letter, first form, count of forms. */
    private static final int[][] MORE = {
        {0x067E, 0xFB56, 4}, {0x0686, 0xFB7A, 4}, {0x0698, 0xFB8A, 2}, {0x06A9, 0xFB8E, 4}, {0x06AF, 0xFB92, 4},
        {0x06CC, 0xFBFC, 4}, {0x0679, 0xFB66, 4}, {0x0688, 0xFB88, 2}, {0x0691, 0xFB8C, 2}, {0x06BA, 0xFB9E, 2},
        {0x06BE, 0xFBAA, 4}, {0x06C1, 0xFBA6, 4}, {0x06D2, 0xFBAE, 2}
    };

    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    private static final char LAM = '\u0644';
    private static final char STRETCH = '\u0640';

    /** Per letter: the code of its isolated form and the count of its forms. */
    private static final Map<Character, int[]> FORMS = forms();

    private Arabic() {}

    private static Map<Character, int[]> forms() {
        Map<Character, int[]> forms = new HashMap<>();
        int form = 0xFE80;
        String counts = FIRST + SECOND;
        for (int i = 0; i < counts.length(); i++) {
            int count = counts.charAt(i) - '0';
            char letter = (char) (i < FIRST.length() ? 0x0621 + i : 0x0641 + i - FIRST.length());
            forms.put(letter, new int[] {form, count});
            form += count;
        }
        for (int[] more : MORE) {
            forms.put((char) more[0], new int[] {more[1], more[2]});
        }
        return forms;
    }

    static String shape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int[] forms = FORMS.get(c);
            boolean before = i > 0 && joinsOn(text.charAt(i - 1));
            if (forms == null) {
                out.append(c);
            } else if (c == LAM && i + 1 < text.length() && ALEFS.indexOf(text.charAt(i + 1)) >= 0) {
                i++;
                out.append((char) (0xFEF5 + 2 * ALEFS.indexOf(text.charAt(i)) + (before ? 1 : 0)));
            } else {
                boolean after = forms[1] == 4 && i + 1 < text.length() && joinsBack(text.charAt(i + 1));
                out.append((char) (forms[0] + (after ? 2 : 0) + (before && forms[1] > 1 ? 1 : 0)));
            }
        }
        return out.toString();
    }

    private static boolean joinsOn(char c) {
        int[] forms = FORMS.get(c);
        return c == STRETCH || (forms != null && forms[1] == 4);
    }

    private static boolean joinsBack(char c) {
        int[] forms = FORMS.get(c);
        return c == STRETCH || (forms != null && forms[1] > 1);
    }
}
