package org.blogimg.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A text by its lines, each with the line ending it came with; joined again they are the text, to the byte. Lines end
 * where the Markdown parser ends them, so that its line numbers are ours.
 */
record SourceLines(List<String> lines) {
    SourceLines {
        lines = List.copyOf(lines);
    }

    static SourceLines of(String text) {
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !pair) {
                found.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            found.add(text.substring(start));
        }
        return new SourceLines(found);
    }

    int size() {
        return lines.size();
    }

    /** A line without its ending. */
    String bare(int line) {
        return stripEnd(lines.get(line));
    }

    boolean blank(int line) {
        return lines.get(line).isBlank();
    }

    /** The ending of the first line that has one. */
    String ending() {
        if (lines.isEmpty()) {
            return "\n";
        }
        String first = lines.get(0);
        String ending = first.substring(stripEnd(first).length());
        return ending.isEmpty() ? "\n" : ending;
    }

    String text() {
        return String.join("", lines);
    }

    private static String stripEnd(String line) {
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        return line.substring(0, end);
    }
}
