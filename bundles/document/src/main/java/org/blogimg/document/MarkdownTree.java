package org.blogimg.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.api.UnusableInput;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A post's Markdown, parsed: its top blocks with their lines, and the runs of lines that nothing may part. */
final class MarkdownTree {
    /** Deeper than any post a person wrote; the renderer's own stack bears it. */
    static final int DEEPEST = 100;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>");

    private final Node root;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Lines> closed = new ArrayList<>();

    private MarkdownTree(Node root) {
        this.root = root;
    }

    static MarkdownTree parse(SourceLines source, TemplateTags tags) {
        String masked = tags.masked();
        Bounds.check(masked);
        MarkdownTree tree = new MarkdownTree(PARSER.parse(masked));
        if (Nodes.depth(tree.root) > DEEPEST * 2) {
            throw new UnusableInput(
                    "text",
                    "The post nests lists, quotes or emphasis more than " + DEEPEST
                            + " deep. Take some of the nesting away.");
        }
        tree.closed.addAll(tags.closed());
        for (Node node = tree.root.getFirstChild(); node != null; node = node.getNext()) {
            tree.add(node, source);
        }
        tree.closeHtml();
        return tree;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Lines> closed() {
        return closed;
    }

    String html() {
        return RENDERER.render(root);
    }

    static String html(Node node) {
        return RENDERER.render(node);
    }

    private void add(Node node, SourceLines source) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (SourceSpan span : node.getSourceSpans()) {
            first = Math.min(first, span.getLineIndex());
            last = Math.max(last, span.getLineIndex());
        }
        while (last > first && source.blank(last)) {
            last--;
        }
        if (last >= 0) {
            blocks.add(new Block(node, first, last, Blocks.kind(node)));
        }
    }

    /** Raw HTML that opens in one block and closes in a later one holds together what lies between. */
    private void closeHtml() {
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (Node node : Nodes.of(root)) {
            if (node instanceof HtmlBlock block && !block.getLiteral().startsWith("<!--")) {
                match(block.getLiteral(), line(node), open);
            } else if (node instanceof HtmlInline inline) {
                match(inline.getLiteral(), line(node), open);
            }
        }
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex();
    }

    private void match(String html, int firstLine, Map<String, Deque<Integer>> open) {
        Matcher tags = TAG.matcher(html);
        int line = firstLine;
        int counted = 0;
        while (tags.find()) {
            for (; counted < tags.start(); counted++) {
                line += html.charAt(counted) == '\n' ? 1 : 0;
            }
            String name = tags.group(2).toLowerCase(Locale.ROOT);
            Deque<Integer> begun = open.computeIfAbsent(name, any -> new ArrayDeque<>());
            if (tags.group(1).isEmpty()) {
                begun.push(line);
            } else if (!begun.isEmpty()) {
                int from = begun.pop();
                if (from < line) {
                    closed.add(new Lines(from, line));
                }
            }
        }
    }
}
