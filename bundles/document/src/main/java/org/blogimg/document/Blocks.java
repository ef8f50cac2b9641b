package org.blogimg.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Tells what a block is, as a reader of the post would see it. */
final class Blocks {
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*(?:\\{:[^}]*\\}\\s*)+");
    private static final Pattern HTML_HEADING = Pattern.compile("(?is)\\s*<h([1-6])\\b[^>]*>(.{0,500})</h\\1>\\s*");
    private static final int LONGEST_ATTRIBUTES = 1_000;
    private static final int LONGEST_BOLD_HEADING = 90;

    private Blocks() {}

    static Block.Kind kind(Node node) {
        if (level(node) > 0) {
            return Block.Kind.HEADING;
        }
        if (node instanceof Paragraph) {
            return paragraph(node);
        }
        if (node instanceof ListBlock) {
            return Block.Kind.LIST;
        }
        if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            return Block.Kind.CODE;
        }
        if (node instanceof TableBlock) {
            return Block.Kind.TABLE;
        }
        if (node instanceof BlockQuote) {
            return Block.Kind.QUOTE;
        }
        return node instanceof HtmlBlock ? Block.Kind.HTML : Block.Kind.OTHER;
    }

    /** The level of a heading, in whichever way it is written; 0 for everything else. */
    static int level(Node node) {
        if (node instanceof Heading heading) {
            return heading.getLevel();
        }
        if (node instanceof HtmlBlock html) {
            Matcher matcher = HTML_HEADING.matcher(html.getLiteral());
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        }
        return bold(node) ? 6 : 0;
    }

    /** Whether this picture paragraph was woven in by us. */
    static boolean ours(Node node) {
        return node instanceof Paragraph
                && node.getFirstChild() instanceof Image image
                && PlacedPicture.isOurs(image.getDestination())
                && onlyPictures(node);
    }

    private static boolean bold(Node node) {
        if (!(node instanceof Paragraph)
                || !(node.getFirstChild() instanceof StrongEmphasis strong)
                || strong.getNext() != null) {
            return false;
        }
        String text = PlainText.of(strong);
        return !text.isBlank()
                && text.length() <= LONGEST_BOLD_HEADING
                && !text.endsWith(".")
                && !text.endsWith(":")
                && !text.endsWith(",");
    }

    private static Block.Kind paragraph(Node node) {
        String text = PlainText.raw(node);
        if (attributes(text)) {
            return Block.Kind.ATTRIBUTES;
        }
        return onlyPictures(node) ? Block.Kind.PICTURE : Block.Kind.PARAGRAPH;
    }

    private static boolean onlyPictures(Node paragraph) {
        boolean picture = false;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            boolean linked = child instanceof Link && child.getFirstChild() instanceof Image;
            if (child instanceof Image || linked) {
                picture = true;
            } else if (!(picture && child instanceof Emphasis) && !space(child)) {
                return false;
            }
        }
        return picture;
    }

    private static boolean space(Node node) {
        return node instanceof SoftLineBreak
                || node instanceof HardLineBreak
                || (node instanceof Text text && (text.getLiteral().isBlank() || attributes(text.getLiteral())));
    }

    private static boolean attributes(String text) {
        return text.length() < LONGEST_ATTRIBUTES && ATTRIBUTES.matcher(text).matches();
    }
}
