package org.blogimg.document;

import java.util.Arrays;
import java.util.List;

/** Takes a woven text apart without the weaver's help. */
final class WovenText {
    private WovenText() {}

    /**
     * Walks the woven lines and keeps those that are the post's next line. A line that is not must look like one of ours;
     * what is kept is the post, or the weaver has changed something.
     */
    static String withoutAddedLines(String woven, String post) {
        List<String> expected = Arrays.asList(post.split("(?<=\n)|(?<=\r)(?!\n)", -1));
        StringBuilder kept = new StringBuilder();
        int next = 0;
        for (String line : woven.split("(?<=\n)|(?<=\r)(?!\n)", -1)) {
            boolean last = next == expected.size() - 1
                    && line.stripTrailing().equals(expected.get(next).stripTrailing());
            if (next < expected.size() && (line.equals(expected.get(next)) || last)) {
                kept.append(expected.get(next++));
            } else if (!looksAdded(line.strip())) {
                throw new AssertionError("a line that is neither the post's nor ours: " + line);
            }
        }
        return kept.toString();
    }

    private static boolean looksAdded(String line) {
        return line.isEmpty()
                || line.equals("---")
                || line.startsWith("title: \"")
                || line.matches("image(_alt)?( =|:) \".*\"")
                || line.matches("!\\[.*\\]\\(images/blogimg-.*\\)")
                || line.matches("\\*Caption .*\\*");
    }
}
