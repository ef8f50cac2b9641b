package org.blogimg.image.sketch;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What of a title can be set: signs without a glyph give way to a plain equivalent or go alone; letters without one take
 * their word along, for half a word would be a misspelt one.
 */
final class Wording {
    private static final Map<Integer, String> PLAIN = Map.of(
            0x2116, "No.", 0x2192, "->", 0x2190, "<-", 0x21D2, "=>", 0x2264, "<=", 0x2265, ">=", 0x2260, "!=", 0x2212,
            "-", 0x2022, "-", 0x2011, "-");
    private static final String NON_JOINER = "\u200C";
    /** Points for vowels and for chanting; titles go without. */
    private static final String POINTS =
            "[\\x{0591}-\\x{05BD}\\x{05BF}\\x{05C1}\\x{05C2}\\x{05C4}\\x{05C5}\\x{05C7}\\x{0610}-\\x{061A}"
                    + "\\x{064B}-\\x{065F}\\x{0670}\\x{06D6}-\\x{06DC}\\x{06DF}-\\x{06E8}\\x{06EA}-\\x{06ED}]";

    private final IntPredicate covered;
    private final StringBuilder out = new StringBuilder();
    private final Set<UnicodeScript> keptScripts = EnumSet.noneOf(UnicodeScript.class);
    private final Set<UnicodeScript> lostScripts = EnumSet.noneOf(UnicodeScript.class);
    private int kept;
    private int lost;

    private Wording(IntPredicate covered) {
        this.covered = covered;
    }

    /**
     * Empty where the greater part of the letters, or all there is to read, would be lost, and where words would be lost
     * from among others of the same script: that would be another title.
     */
    static String of(String text, IntPredicate covered) {
        Wording wording = new Wording(covered);
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll(POINTS, "")
                .replace('\u06C0', '\u0647')
                .replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ");
        for (int at = 0; at < clean.length(); ) {
            int end = end(clean, at);
            wording.add(clean.substring(at, end));
            at = end;
        }
        boolean maimed = !Collections.disjoint(wording.keptScripts, wording.lostScripts);
        return maimed || wording.lost > wording.kept ? "" : wording.tidy();
    }

    /** Behind a run of letters of one script, or behind one sign. */
    private static int end(String text, int from) {
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        while (Character.isLetter(first) && at < text.length() && goesOn(first, text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean goesOn(int first, int next) {
        boolean mark = Character.getType(next) == Character.NON_SPACING_MARK
                || Character.getType(next) == Character.COMBINING_SPACING_MARK
                || next == NON_JOINER.charAt(0);
        return mark || (Character.isLetter(next) && UnicodeScript.of(first) == UnicodeScript.of(next));
    }

    private void add(String run) {
        boolean word = Character.isLetter(run.codePointAt(0));
        String settable = settable(run, word);
        out.append(settable);
        int letters = word ? run.codePointCount(0, run.length()) : 0;
        kept += settable.isEmpty() ? 0 : letters;
        lost += settable.isEmpty() ? letters : 0;
        if (word) {
            (settable.isEmpty() ? lostScripts : keptScripts).add(UnicodeScript.of(run.codePointAt(0)));
        }
    }

    private String settable(String run, boolean word) {
        if (covers(run)) {
            return run;
        }
        String plain = word ? "" : PLAIN.getOrDefault(run.codePointAt(0), "");
        String usual = Normalizer.normalize(run, Normalizer.Form.NFKC);
        return !plain.isEmpty() ? plain : covers(usual) ? usual : "";
    }

    private boolean covers(String run) {
        return run.codePoints().noneMatch(Arabic::lacks)
                && Arabic.shape(run).codePoints().allMatch(covered);
    }

    /** Without what a lost word leaves behind: empty brackets, a dash at the beginning, a space before a full stop. */
    private String tidy() {
        String text = out.toString()
                .replaceAll("\\( *\\)|\\[ *\\]|\u201C *\u201D|\u00AB *\u00BB|\" *\"", " ")
                .replaceAll(" +", " ")
                .strip();
        if (lost > 0) {
            text = text.replaceFirst("^[\\p{Po}\\p{Pd}\\s&&[^\u00BF\u00A1\"'#@]]+", "")
                    .replaceFirst("[\\s:,;\\p{Pd}]+$", "")
                    .replaceAll(" ([.,:;!?])(?= |$)", "$1");
        }
        return text.codePoints().anyMatch(Character::isLetterOrDigit) ? text : "";
    }
}
