package org.blogimg.document;

import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.text.Article;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** Cuts a post into sections at its headings. */
final class Parts {
    /** Planning sees that many; what follows belongs to the last of them. */
    static final int MOST = 400;

    private static final int LONGEST_HEADING = 300;

    private final MarkdownTree tree;
    private final TemplateTags tags;
    private final List<Part> found = new ArrayList<>();

    private Parts(MarkdownTree tree, TemplateTags tags) {
        this.tree = tree;
        this.tags = tags;
    }

    static List<Part> of(MarkdownTree tree, TemplateTags tags) {
        Parts parts = new Parts(tree, tags);
        parts.cut();
        return parts.found;
    }

    private void cut() {
        List<Block> blocks = tree.blocks();
        int from = 0;
        int heading = -1;
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at).kind() == Block.Kind.HEADING && found.size() < MOST - 1) {
                add(heading, from, at);
                heading = at;
                from = at + 1;
            }
        }
        add(heading, from, blocks.size());
    }

    private void add(int heading, int from, int to) {
        if (heading < 0 && from == to) {
            return;
        }
        List<Block> blocks = tree.blocks();
        Article.Section section = new Article.Section(
                found.size(),
                heading < 0 ? 0 : Blocks.level(blocks.get(heading).node()),
                heading < 0 ? "" : heading(blocks.get(heading).node()),
                text(from, to),
                traits(from, to));
        int line =
                heading < 0 ? blocks.get(from).first() - 1 : blocks.get(heading).last();
        found.add(new Part(section, line, from, to));
    }

    private static String heading(Node node) {
        String text = PlainText.of(node).replace('\n', ' ').strip();
        return text.length() <= LONGEST_HEADING ? text : text.substring(0, LONGEST_HEADING);
    }

    private String text(int from, int to) {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : tree.blocks().subList(from, to)) {
            String text = PlainText.of(block.node());
            if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private Article.Traits traits(int from, int to) {
        Count count = new Count();
        for (Block block : tree.blocks().subList(from, to)) {
            for (Node node : Nodes.of(block.node())) {
                count.add(node);
            }
        }
        if (from < to) {
            count.pictures += tags.pictures(
                    tree.blocks().get(from).first(), tree.blocks().get(to - 1).last());
        }
        return count.traits();
    }

    /** Counts what stands beside the words. */
    private static final class Count {
        private int pictures;
        private int listItems;
        private int codeLines;
        private int tables;
        private int quotes;

        Article.Traits traits() {
            return new Article.Traits(pictures, listItems, codeLines, tables, quotes);
        }

        void add(Node node) {
            if (node instanceof Image) {
                pictures++;
            } else if (node instanceof ListItem) {
                listItems++;
            } else if (node instanceof FencedCodeBlock code) {
                codeLines += lines(code.getLiteral());
            } else if (node instanceof IndentedCodeBlock code) {
                codeLines += lines(code.getLiteral());
            } else if (node instanceof TableBlock) {
                tables++;
            } else if (node instanceof BlockQuote) {
                quotes++;
            } else if (node instanceof HtmlBlock html) {
                html(html.getLiteral());
            } else if (node instanceof HtmlInline html) {
                html(html.getLiteral());
            }
        }

        private void html(String literal) {
            pictures +=
                    times(literal, "<img") + times(literal, "<svg") + times(literal, "<video") + times(literal, "![");
            listItems += times(literal, "<li");
            tables += times(literal, "<table");
            quotes += times(literal, "<blockquote");
            codeLines += literal.contains("<pre") ? lines(literal) : 0;
        }

        private static int lines(String literal) {
            return (int) literal.lines().count();
        }

        private static int times(String text, String word) {
            int count = 0;
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                count++;
            }
            return count;
        }
    }
}
