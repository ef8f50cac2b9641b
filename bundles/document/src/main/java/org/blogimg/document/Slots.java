package org.blogimg.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a picture may stand. Only between two blocks at the top of the post, where an empty line or a heading parts them
 * already, and never inside raw HTML, a template tag or whatever else holds its lines together. Each answer is the line
 * after which the picture goes.
 */
final class Slots {
    private final SourceLines source;
    private final List<Block> blocks;
    private final List<Part> parts;
    private final int start;
    private final boolean[] inside;
    private final Set<Integer> taken = new HashSet<>();

    Slots(Manuscript manuscript) {
        this.source = manuscript.source();
        this.blocks = manuscript.tree().blocks();
        this.parts = manuscript.parts();
        // Nothing may stand before a byte order mark, so such a post begins beneath its first block.
        boolean marked =
                manuscript.frontMatter().end() == 0 && source.lines().get(0).startsWith("\uFEFF");
        this.start = marked ? blocks.get(0).last() : manuscript.frontMatter().end() - 1;
        this.inside = inside(manuscript.tree().closed(), source.size());
    }

    /** Beneath the title where the post opens with one, else at the top; beneath the opening words where a picture is there. */
    int hero() {
        Part first = parts.get(0);
        boolean titled = first.section().level() == 1;
        int top = titled ? afterHeading(first) : start;
        if (first.from() < first.to() && blocks.get(first.from()).kind() == Block.Kind.PICTURE) {
            for (int at = first.from(); at < first.to(); at++) {
                if (good(at, first)) {
                    return take(blocks.get(at).last());
                }
            }
        }
        return take(!titled || free(top, true) ? top : start);
    }

    /** The place of the {@code nth} of {@code of} pictures of a section, from 0: each illustrates its share of the text. */
    int inline(int section, int nth, int of) {
        Part part = parts.get(Math.max(0, Math.min(section, parts.size() - 1)));
        List<Integer> share = share(part, nth, of);
        for (int at : share) {
            if (good(at, part)) {
                return take(blocks.get(at).last());
            }
        }
        if (!share.isEmpty()) {
            int above = above(share.get(0), part);
            if (free(above, share.get(0) == part.from()) && !pictureBefore(share.get(0), part)) {
                return take(above);
            }
        }
        return take(anywhere(part));
    }

    private int take(int line) {
        taken.add(line);
        return line;
    }

    /** Between two paragraphs, and not where the first one announces what follows. */
    private boolean good(int at, Part part) {
        Block block = blocks.get(at);
        if (block.kind() != Block.Kind.PARAGRAPH || at + 1 >= part.to() || !free(block.last(), false)) {
            return false;
        }
        boolean prose = blocks.get(at + 1).kind() == Block.Kind.PARAGRAPH
                || blocks.get(at + 1).kind() == Block.Kind.HEADING;
        String text = PlainText.of(block.node());
        return prose && !text.endsWith(":") && !text.endsWith("：") && !pictureBefore(at, part);
    }

    private boolean pictureBefore(int at, Part part) {
        return at > part.from() && blocks.get(at - 1).kind() == Block.Kind.PICTURE;
    }

    private int above(int at, Part part) {
        return at == part.from() ? afterHeading(part) : blocks.get(at - 1).last();
    }

    /** Beneath a heading and the attribute lines that touch it. */
    private int afterHeading(Part part) {
        int line = part.section().level() == 0 ? start : part.headingLine();
        while (line >= 0 && line + 1 < source.size() && attributes(source.bare(line + 1))) {
            line++;
        }
        return line;
    }

    private static boolean attributes(String line) {
        String bare = line.strip();
        return bare.startsWith("{:") && bare.endsWith("}");
    }

    private int anywhere(Part part) {
        for (int index = part.section().index(); index >= 0; index--) {
            Part here = parts.get(index);
            int top = afterHeading(here);
            if (free(top, true)) {
                return top;
            }
            for (int at = here.from(); at < here.to(); at++) {
                if (free(blocks.get(at).last(), false)) {
                    return blocks.get(at).last();
                }
            }
        }
        return start;
    }

    private boolean free(int line, boolean beneathHeading) {
        if (taken.contains(line)) {
            return false;
        }
        if (line <= start) {
            return true;
        }
        if (inside[line]) {
            return false;
        }
        if (line + 1 >= source.size()) {
            return !source.bare(line).equals(source.lines().get(line));
        }
        return beneathHeading || source.blank(line + 1);
    }

    /** The paragraphs that are the nth part of a section's words. */
    private List<Integer> share(Part part, int nth, int of) {
        List<Integer> paragraphs = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        int words = 0;
        for (int at = part.from(); at < part.to(); at++) {
            if (blocks.get(at).kind() == Block.Kind.PARAGRAPH) {
                paragraphs.add(at);
                begins.add(words);
                words += Words.count(PlainText.of(blocks.get(at).node()));
            }
        }
        List<Integer> share = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if ((long) begins.get(i) * of >= (long) words * nth) {
                share.add(paragraphs.get(i));
            }
        }
        return share;
    }

    private static boolean[] inside(List<Lines> closed, int size) {
        int[] change = new int[size + 1];
        for (Lines lines : closed) {
            change[Math.min(lines.first(), size)]++;
            change[Math.min(lines.last(), size)]--;
        }
        boolean[] inside = new boolean[size];
        int depth = 0;
        for (int line = 0; line < size; line++) {
            depth += change[line];
            inside[line] = depth > 0;
        }
        return inside;
    }
}
