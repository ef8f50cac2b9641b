package org.blogimg.image.sketch;

import java.text.Bidi;
import java.util.List;
import java.util.Optional;

/**
 * A title made ready to be set, in one direction.
 *
 * @param text what is set, in the order of reading
 * @param words the same, its letters joined
 */
record Title(String text, List<String> words, Faces faces, boolean rightToLeft) {

    /** Empty when most of its letters are in none of the faces: no card shows boxes. */
    static Optional<Title> of(String text, Typeface wanted, boolean rightToLeft) {
        Faces faces = new Faces(wanted);
        String set = Wording.of(text, faces::covers);
        if (set.isEmpty()) {
            return Optional.empty();
        }
        String shaped = Arabic.shape(set);
        boolean rtl = rightToLeft || !new Bidi(set, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return Optional.of(new Title(set, List.of(shaped.split(" ", -1)), faces, rtl));
    }

    /** The same title, its words cut into pieces. */
    Title inPieces(List<String> pieces) {
        return new Title(text, List.copyOf(pieces), faces, rightToLeft);
    }

    /** Says how long it is, not what it says. */
    @Override
    public String toString() {
        return "Title[" + text.length() + " characters]";
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
        String pairs = "()[]{}<>\u00AB\u00BB\u2039\u203A\u2264\u2265";
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
