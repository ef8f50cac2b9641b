package org.blogimg.image.sketch;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Typefaces in order of preference: each word stands in the first that has all of it, a sign in the first that has it. */
record Faces(Typeface wanted) {

    private record Run(Typeface face, String text) {
        @Override
        public String toString() {
            return "Run[" + text.length() + " characters]";
        }
    }

    boolean covers(int character) {
        return character == ' ' || wanted.covers(character) || Typeface.WIDE.covers(character);
    }

    /** Height of a capital letter, by a size of 1. */
    double capHeight() {
        return wanted.capHeight();
    }

    /** Width by a size of 1. */
    double width(String text) {
        return runs(text).stream().mapToDouble(run -> run.face.width(run.text)).sum();
    }

    /** The letters in the order they are given, on a base line that begins at (x, y). */
    Path2D outline(String text, double x, double y, double size) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (Run run : runs(text)) {
            path.append(run.face.outline(run.text, pen, y, size), false);
            pen += run.face.width(run.text) * size;
        }
        return path;
    }

    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int space = text.indexOf(' ', from);
            int end = space < 0 ? text.length() : space + 1;
            word(text.substring(from, end), runs);
            from = end;
        }
        return runs;
    }

    private void word(String word, List<Run> runs) {
        for (Typeface face : List.of(wanted, Typeface.WIDE)) {
            if (word.chars().allMatch(c -> c == ' ' || face.covers(c))) {
                add(runs, face, word);
                return;
            }
        }
        word.chars().forEach(c -> add(runs, wanted.covers(c) ? wanted : Typeface.WIDE, Character.toString(c)));
    }

    /** What follows in the same face belongs to the same run, so that it is kerned. */
    private static void add(List<Run> runs, Typeface face, String text) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).face == face) {
            runs.set(last, new Run(face, runs.get(last).text + text));
        } else {
            runs.add(new Run(face, text));
        }
    }
}
