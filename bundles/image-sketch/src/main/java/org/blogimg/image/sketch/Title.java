package org.blogimg.image.sketch;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** A title made ready to be set: in one face that has all its letters, in one direction. */
record Title(List<String> words, Typeface face, boolean rightToLeft) {

    /** Empty when a letter of the title is in none of the faces: no card shows boxes. */
    static Optional<Title> of(String text, Typeface wanted, boolean rightToLeft) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        for (Typeface face : List.of(wanted, Typeface.WIDE)) {
            String shaped = Arabic.shape(clean);
            if (shaped.chars().allMatch(c -> c == ' ' || face.covers(c))) {
                boolean rtl = rightToLeft || !new Bidi(clean, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
                return Optional.of(new Title(List.of(shaped.split(" ", -1)), face, rtl));
            }
        }
        return Optional.empty();
    }

    /** Composed letters, without vowel points, pictographs and what cannot be seen. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\x{0591}-\\x{05C7}\\x{064B}-\\x{065F}\\x{0670}]", "")
                .replaceAll("[\\p{So}\\p{Sk}\\p{Cs}\\p{Co}\\p{Cf}\\p{Cn}\\x{FE00}-\\x{FE0F}]", "")
                .replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    /** A line of the title as it is to be seen from left to right. */
    String visual(String line) {
        int base = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(line, base);
        if (bidi.isLeftToRight()) {
            return line;
        }
        byte[] levels = new byte[bidi.getRunCount()];
        String[] runs = new String[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : mirrored(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }

    private static String mirrored(String run) {
        String pairs = "()[]{}<>\u00AB\u00BB";
        StringBuilder out = new StringBuilder(run).reverse();
        for (int i = 0; i < out.length(); i++) {
            int at = pairs.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, pairs.charAt(at ^ 1));
            }
        }
        return out.toString();
    }
}
