package org.blogimg.anonymiser;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What is left of a text when every way of writing a letter is the same: case, marks, letters of other scripts that look
 * alike, digits in the place of letters; blanks and signs are left out. {@code J @ n € D0e} and {@code jane doe} are one.
 */
final class Skeleton {
    private static final String LOOK = "аеорсухіјѕԁһӏвкмнтґαβεικνορτυχγηωμ" + "0134578$€!|ıøðłæœß@";
    private static final String LIKE = "aeopcyxijsdhibkmhtrabeiknoptuxynwm" + "oieastbseiiodlaosa";

    private static final Map<Integer, Integer> LETTERS = letters();

    private Skeleton() {}

    private static Map<Integer, Integer> letters() {
        Map<Integer, Integer> letters = new HashMap<>();
        for (int i = 0; i < LIKE.length(); i++) {
            letters.put((int) LOOK.charAt(i), (int) LIKE.charAt(i));
        }
        letters.put((int) '@', (int) 'a');
        letters.put((int) 'l', (int) 'i');
        return letters;
    }

    static String of(String text) {
        return folded(text).text();
    }

    /** A leading run of marks that belong to a letter goes with it. */
    static Folded folded(String text) {
        Folded bones = Folded.empty(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point < 0x80) {
                bone(bones, text, point, i);
            } else {
                int from = i;
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                        .codePoints()
                        .forEach(part -> bone(bones, text, part, from));
            }
            i += Character.charCount(point);
        }
        return bones;
    }

    private static void bone(Folded bones, String text, int point, int from) {
        boolean again = point == '@' && from > 0 && text.charAt(from - 1) == '@';
        if (again) {
            return;
        }
        int small = Character.toLowerCase(point);
        int like = LETTERS.getOrDefault(small, small);
        if (Character.isLetterOrDigit(like)) {
            bones.append(Character.toString(like), from);
        }
    }
}
