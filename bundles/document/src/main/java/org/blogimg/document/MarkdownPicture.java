package org.blogimg.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A picture as a Markdown paragraph, with whatever its texts hold made harmless. */
final class MarkdownPicture {
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:?#@!$&'*+,;=%";
    /** Escaped by a backslash in CommonMark and in kramdown alike. */
    private static final String MARKS = "\\[]*_`<>|";

    private MarkdownPicture() {}

    static List<String> lines(PlacedPicture picture) {
        String image = "![" + text(picture.altText()) + "](" + target(picture.file()) + ")";
        String caption = text(picture.caption());
        return caption.isEmpty() ? List.of(image) : List.of(image + "  ", "*" + caption + "*");
    }

    /** One line in which no sign means anything. */
    static String text(String words) {
        String line = words.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '{' || c == '}') {
                out.append(c == '{' ? "&#123;" : "&#125;");
            } else if (c == '&') {
                out.append("&amp;");
            } else {
                out.append(MARKS.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }

    /** A link target without any sign that could end it. */
    static String target(String file) {
        StringBuilder out = new StringBuilder();
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
