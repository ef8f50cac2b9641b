package org.blogimg.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a site generator puts between a post's lines: Liquid tags (Jekyll), shortcodes (Hugo), containers
 * (Docusaurus, Pandoc), display mathematics. The Markdown parser knows none of it, so it is shown a copy of the lines in
 * which tags are blank and highlighted code is a code block; no picture is put between a tag and its end.
 */
final class TemplateTags {
    /** A code fence that no post holds. */
    private static final String FENCE = "~~~~~~~~~~~~";

    private static final Pattern CODE_FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
    private static final Pattern ONLY_TAGS =
            Pattern.compile("\\s*(?:\\{%[^%]*%\\}\\s*|\\{\\{[<%][^}]*\\}\\}\\s*|\\{\\{[^}]*\\}\\}\\s*)+");
    private static final Pattern NAME = Pattern.compile("\\{(?:%-?|\\{[<%])\\s*(/|end)?\\s*([\\w-]+)(.*)");
    private static final Pattern HIDDEN_BODY =
            Pattern.compile("highlight|comment|schema|javascript|stylesheet|mermaid");
    private static final Pattern PICTURE = Pattern.compile(
            "(?i)\\{[%{][-<%]?\\s*(?:include\\w*\\s+)?\\S*(?:figure|image|img|picture|photo|gallery).*");
    private static final int LONGEST_TAG = 20;
    /** A longer line is no tag, and the patterns here would need a deep stack for it. */
    private static final int LONGEST_LINE = 2_000;

    private final List<String> lines = new ArrayList<>();
    private final List<Lines> closed = new ArrayList<>();
    private final Set<Integer> pictures = new HashSet<>();
    private final Map<String, Deque<Integer>> open = new HashMap<>();
    private final Set<String> endless = new HashSet<>();
    private String fence = "";

    private TemplateTags() {}

    /** @param from the first line after the front matter; the lines before it are shown as blank */
    static TemplateTags read(SourceLines source, int from) {
        TemplateTags tags = new TemplateTags();
        for (int line = 0; line < source.size(); line++) {
            tags.lines.add(line < from ? "" : source.bare(line));
        }
        if (from == 0 && !tags.lines.isEmpty() && tags.lines.get(0).startsWith("\uFEFF")) {
            tags.lines.set(0, tags.lines.get(0).substring(1));
        }
        int line = from;
        while (line < tags.lines.size()) {
            line = tags.step(line) + 1;
        }
        return tags;
    }

    /** The text as the parser may see it, line by line in step with the source. */
    String masked() {
        return String.join("\n", lines);
    }

    List<Lines> closed() {
        return List.copyOf(closed);
    }

    /** How many tags on these lines look like a picture. */
    int pictures(int first, int last) {
        return (int)
                pictures.stream().filter(line -> first <= line && line <= last).count();
    }

    private int step(int line) {
        String bare = lines.get(line);
        if (inFence(bare)) {
            return line;
        }
        if (bare.isEmpty() || bare.length() > LONGEST_LINE) {
            return line;
        }
        String lead = bare.stripLeading();
        if (lead.startsWith("{%") || lead.startsWith("{{")) {
            return tag(line, lead);
        }
        if (lead.startsWith(":::")) {
            pair(":::", line, lead.replace(":", "").isBlank());
            lines.set(line, "");
        } else if (lead.strip().equals("$$")) {
            pair("$$", line, open.containsKey("$$"));
        }
        return line;
    }

    private boolean inFence(String bare) {
        Matcher matcher = CODE_FENCE.matcher(bare);
        boolean marked = matcher.matches();
        if (fence.isEmpty()) {
            if (marked && !(matcher.group(1).startsWith("`") && matcher.group(2).contains("`"))) {
                fence = matcher.group(1);
            }
            return !fence.isEmpty();
        }
        if (marked && matcher.group(1).startsWith(fence) && matcher.group(2).isBlank()) {
            fence = "";
        }
        return true;
    }

    private int tag(int line, String lead) {
        int last = lastLineOfTag(line, lead);
        Matcher name = NAME.matcher(lead);
        boolean named = name.lookingAt();
        if (last == line && !ONLY_TAGS.matcher(lead).matches()) {
            return line;
        }
        if (named && name.group(1) == null && HIDDEN_BODY.matcher(name.group(2)).matches()) {
            int end = end(name.group(2), last);
            if (end >= 0) {
                hide(line, end, name.group(2), name.group(3));
                return end;
            }
        }
        if (PICTURE.matcher(lead).lookingAt()) {
            pictures.add(line);
        }
        if (named && !name.group(2).equals("raw")) {
            pair(name.group(2), line, name.group(1) != null);
        }
        blank(line, last);
        return last;
    }

    private int lastLineOfTag(int line, String lead) {
        String close = lead.startsWith("{%") ? "%}" : "}}";
        for (int at = line; at < Math.min(lines.size(), line + LONGEST_TAG); at++) {
            if (lines.get(at).contains(close)) {
                return lines.get(at).stripTrailing().endsWith(close) ? at : line;
            }
        }
        return line;
    }

    private int end(String name, int after) {
        if (endless.contains(name)) {
            return -1;
        }
        Pattern end = Pattern.compile("\\s*\\{(?:%-?|\\{[<%])\\s*(?:end|/)\\s*" + name + "\\b.*");
        for (int at = after + 1; at < lines.size(); at++) {
            if (end.matcher(lines.get(at)).lookingAt()) {
                return at;
            }
        }
        endless.add(name);
        return -1;
    }

    private void hide(int first, int last, String name, String rest) {
        closed.add(new Lines(first, last));
        if (name.equals("highlight") || name.equals("mermaid")) {
            String language = rest.strip().split("[^\\w+#-]", 2)[0];
            lines.set(first, FENCE + language);
            lines.set(last, FENCE);
        } else {
            blank(first, last);
        }
    }

    private void pair(String name, int line, boolean ends) {
        Deque<Integer> begun = open.computeIfAbsent(name, any -> new ArrayDeque<>());
        if (!ends) {
            begun.push(line);
        } else if (!begun.isEmpty()) {
            closed.add(new Lines(begun.pop(), line));
        }
        if (begun.isEmpty()) {
            open.remove(name);
        }
    }

    private void blank(int first, int last) {
        if (last > first) {
            closed.add(new Lines(first, last));
        }
        for (int line = first; line <= last; line++) {
            lines.set(line, "");
        }
    }
}
