package org.blogimg.document;

import org.blogimg.api.text.Article;

/**
 * A section with its place in the source.
 *
 * @param section what the planner reads
 * @param headingLine the last line of its heading; the line before its first block where it has none
 * @param from its first block after the heading, counted among the blocks of the post
 * @param to the block after its last
 */
record Part(Article.Section section, int headingLine, int from, int to) {
    @Override
    public String toString() {
        return "Part[" + section.index() + "]";
    }
}
