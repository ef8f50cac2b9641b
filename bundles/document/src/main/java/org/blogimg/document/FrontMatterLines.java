package org.blogimg.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines that complete a post's front matter with its hero. A key that is there stays; nothing that is there is
 * rewritten; and when the keys would not read the same with our lines among them, none are added.
 *
 * @param above a whole front matter, for a post without one
 * @param inside lines that go after line {@code after}
 */
record FrontMatterLines(List<String> above, List<String> inside, int after) {
    private static final FrontMatterLines NONE = new FrontMatterLines(List.of(), List.of(), -1);

    static FrontMatterLines of(Manuscript manuscript, Optional<PlacedPicture> hero) {
        FrontMatter frontMatter = manuscript.frontMatter();
        if (hero.isEmpty() || frontMatter.imageKey()) {
            return NONE;
        }
        boolean toml = frontMatter.kind() == FrontMatter.Kind.TOML;
        List<String> keys = keys(hero.get(), toml ? " = " : ": ");
        if (frontMatter.kind() == FrontMatter.Kind.NONE) {
            return added(manuscript, keys);
        }
        // What is not quite YAML further down cannot hurt a key at the top.
        boolean loose = !frontMatter.note().isEmpty();
        int after = toml || loose ? 0 : frontMatter.end() - 2;
        if (loose) {
            return new FrontMatterLines(List.of(), keys, after);
        }
        return harmless(manuscript, keys, after) ? new FrontMatterLines(List.of(), keys, after) : NONE;
    }

    private static FrontMatterLines added(Manuscript manuscript, List<String> keys) {
        // A byte order mark must stay the first thing in the file.
        if (manuscript.source().lines().get(0).startsWith("\uFEFF")) {
            return NONE;
        }
        List<String> lines = new ArrayList<>();
        lines.add("---");
        if (!manuscript.title().isEmpty()) {
            lines.add("title: " + quoted(manuscript.title()));
        }
        lines.addAll(keys);
        lines.add("---");
        if (!manuscript.source().blank(0)) {
            lines.add("");
        }
        return new FrontMatterLines(lines, List.of(), -1);
    }

    private static List<String> keys(PlacedPicture hero, String is) {
        List<String> keys = new ArrayList<>();
        keys.add("image" + is + quoted(MarkdownPicture.target(hero.file())));
        if (!hero.altText().isBlank()) {
            keys.add("image_alt" + is + quoted(hero.altText()));
        }
        return keys;
    }

    /** A double-quoted string, which YAML and TOML read alike. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        String line = text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029\\uFEFF]+", " ").strip();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
        }
        return out.append('"').toString();
    }

    private static boolean harmless(Manuscript manuscript, List<String> keys, int after) {
        FrontMatter.Kind kind = manuscript.frontMatter().kind();
        List<String> inner = new ArrayList<>();
        for (int line = 1; line < manuscript.frontMatter().end() - 1; line++) {
            inner.add(manuscript.source().bare(line));
        }
        Map<String, Object> before = new HashMap<>(FrontMatterReader.keys(kind, String.join("\n", inner)));
        if (before.containsKey("image_alt")) {
            return false;
        }
        inner.addAll(after, keys);
        try {
            Map<String, Object> now = new HashMap<>(FrontMatterReader.keys(kind, String.join("\n", inner)));
            boolean there = PlacedPicture.isOurs(String.valueOf(now.remove("image")));
            now.remove("image_alt");
            return there && now.equals(before);
        } catch (org.blogimg.api.UnusableInput unreadable) {
            return false;
        }
    }
}
