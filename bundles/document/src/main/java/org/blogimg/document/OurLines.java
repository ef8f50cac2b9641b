package org.blogimg.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lines that we added to a post before it came back: picture paragraphs whose file name is ours, each with the
 * empty line above it, and the hero's two lines of front matter.
 */
final class OurLines {
    private static final Pattern IMAGE = Pattern.compile("image\\s*[:=]\\s*[\"']?\\S*[\"']?\\s*");
    private static final Pattern ALT = Pattern.compile("image_alt\\s*[:=].*");

    private OurLines() {}

    static Set<Integer> of(Manuscript manuscript) {
        SourceLines source = manuscript.source();
        Set<Integer> ours = new HashSet<>();
        for (Block block : manuscript.tree().blocks()) {
            if (Blocks.ours(block.node())) {
                add(block, source, ours);
            }
        }
        if (PlacedPicture.isOurs(manuscript.frontMatter().image())) {
            addKeys(source, manuscript.frontMatter().end(), ours);
        }
        return ours;
    }

    private static void add(Block block, SourceLines source, Set<Integer> ours) {
        for (int line = block.first(); line <= block.last(); line++) {
            ours.add(line);
        }
        int above = block.first() - 1;
        int below = block.last() + 1;
        if (above >= 0 && source.blank(above)) {
            ours.add(above);
        } else if (above < 0 && below < source.size() && source.blank(below)) {
            ours.add(below);
        }
    }

    private static void addKeys(SourceLines source, int end, Set<Integer> ours) {
        List<String> lines = source.lines();
        for (int line = 1; line < end - 1; line++) {
            if (IMAGE.matcher(source.bare(line)).matches() && lines.get(line).contains("blogimg-")) {
                ours.add(line);
                if (ALT.matcher(source.bare(line + 1)).matches()) {
                    ours.add(line + 1);
                }
                return;
            }
        }
    }
}
