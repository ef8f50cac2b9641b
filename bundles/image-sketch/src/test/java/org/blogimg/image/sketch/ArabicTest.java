package org.blogimg.image.sketch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds the forms against their names in the character data, which the code does not read. */
final class ArabicTest {
    private static final String LETTERS =
            "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D"
                    + "\u062E\u062F\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063A\u0641\u0642\u0643\u0644\u0645"
                    + "\u0646\u0647\u0648\u0649\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2";
    private static final String JOINS_ONLY_BACK =
            "\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0698\u0688" + "\u0691\u06BA\u06D2";
    /** Not all of these have glyphs. */
    private static final String URDU = "\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2";

    private static final char BEH = '\u0628';

    @Test
    void everyLetterShouldKeepItsNameInEveryPlace() {
        LETTERS.chars().forEach(letter -> assertPlaces((char) letter));
    }

    private static void assertPlaces(char letter) {
        assertForm(letter, Arabic.shape(String.valueOf(letter)).charAt(0), "ISOLATED");
        boolean never = letter == '\u0621';
        boolean joins = !never && JOINS_ONLY_BACK.indexOf(letter) < 0;
        assertForm(letter, Arabic.shape("" + BEH + letter).charAt(1), never ? "ISOLATED" : "FINAL");
        assertForm(letter, Arabic.shape("" + letter + BEH).charAt(0), joins ? "INITIAL" : "ISOLATED");
        String amid = joins ? "MEDIAL" : never ? "ISOLATED" : "FINAL";
        assertForm(letter, Arabic.shape("" + BEH + letter + BEH).charAt(1), amid);
        assertForm(BEH, Arabic.shape("" + letter + BEH).charAt(1), joins ? "FINAL" : "ISOLATED");
    }

    private static void assertForm(char letter, char form, String place) {
        String name = Character.getName(letter);
        String got = Character.getName(form).replace("UIGHUR KAZAKH KIRGHIZ ", "");
        assertEquals(name + " " + place + " FORM", got);
        assertTrue(URDU.indexOf(letter) >= 0 || Typeface.WIDE.covers(form), () -> "no glyph for " + got);
    }

    @Test
    void lamAndAlefShouldMeetInOneSign() {
        assertEquals("\uFEFB", Arabic.shape("\u0644\u0627"));
        assertEquals("\uFE91\uFEF6", Arabic.shape("\u0628\u0644\u0622"));
        assertEquals("\uFEF7\uFE8F", Arabic.shape("\u0644\u0623\u0628"));
        assertEquals("\uFEF9", Arabic.shape("\u0644\u0625"));
    }

    @Test
    void lettersShouldNotJoinOverANonJoiner() {
        assertEquals("\uFEE3\uFBFD\uFEA7\uFEEE", Arabic.shape("\u0645\u06CC\u200C\u062E\u0648"));
    }

    @Test
    void letterWithoutFormsShouldNotBeSet() {
        assertTrue(Arabic.lacks('\u06CE'));
        assertFalse(Arabic.lacks('\u06AF'));
        assertTrue(
                Title.of("\u06CE\u0628 \u0628\u0628\u0628", Typeface.SLAB, true).isEmpty());
        assertTrue(Title.of("\u06CC\u06C1 \u06A9\u062A\u0627\u0628", Typeface.SLAB, true)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u062F\u064A\u0646\u0629 \u062C\u062F\u064A\u062F\u0629",
                "\u062D\u062F\u064A\u0642\u0629",
                "\u0628\u062F\u0631 \u0648\u0639\u064A\u062F",
                "\u062E\u0628\u0632 \u0648\u062F\u0642\u064A\u0642",
                "\u0686\u0631\u0627 \u067E\u0698\u0648\u0647\u0634\u06AF\u0631\u0627\u0646 \u06AF\u0644 \u0645\u06CC\u200C\u06A9\u0627\u0631\u0646\u062F"
            })
    void titleShouldReadTheSameOnceItsFormsAreTakenBack(String title) {
        Title set = Title.of(title, Typeface.SLAB, true).orElseThrow();
        String back = java.text.Normalizer.normalize(String.join(" ", set.words()), java.text.Normalizer.Form.NFKC);
        assertEquals(title.replace("\u200C", ""), back);
        assertEquals(title, set.text());
    }
}
