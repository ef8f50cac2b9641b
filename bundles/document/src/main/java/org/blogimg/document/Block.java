package org.blogimg.document;

import org.commonmark.node.Node;

/** One block at the top of a post, with the lines it stands on. */
record Block(Node node, int first, int last, Kind kind) {
    enum Kind {
        HEADING,
        PARAGRAPH,
        /** A paragraph of nothing but pictures, with or without a caption. */
        PICTURE,
        LIST,
        CODE,
        TABLE,
        QUOTE,
        HTML,
        /** A line such as {@code {:.wide}}, which belongs to the block that touches it. */
        ATTRIBUTES,
        /** Link and footnote definitions, rules. */
        OTHER
    }
}
