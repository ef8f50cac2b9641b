package org.blogimg.document;

import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The words of a node as they are read aloud: no markup, no code, no tables, no alt texts. */
final class PlainText {
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^}\\n]{0,200}+\\}");
    private static final Pattern TEMPLATE = Pattern.compile("\\{%[^%\\n]{0,200}+%\\}|\\{\\{[^}\\n]{0,200}+\\}\\}");
    private static final Pattern RAW_PICTURE = Pattern.compile("!\\[[^\\]\\n]{0,300}+\\]\\([^)\\n]{0,500}+\\)");
    private static final Pattern RAW_LINK = Pattern.compile("\\[([^\\]\\n]{0,300}+)\\]\\([^)\\n]{0,500}+\\)");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x0B\\f\\u00A0]+");

    private PlainText() {}

    /** Paragraphs parted by an empty line. */
    static String of(Node root) {
        return tidy(raw(root));
    }

    /** The same, with attribute lists and template tags still in it. */
    static String raw(Node root) {
        StringBuilder out = new StringBuilder();
        @Nullable Node silent = null;
        for (Node node : Nodes.of(root)) {
            if (silent != null && under(node, silent)) {
                continue;
            }
            silent = null;
            if (silent(node)) {
                silent = node;
            } else {
                append(out, node, root);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Node node, Node root) {
        if (node instanceof Text text) {
            out.append(text.getLiteral());
        } else if (node instanceof Code code) {
            out.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            out.append(' ');
        } else if (node instanceof HtmlBlock html) {
            part(out);
            out.append(html(html.getLiteral()));
        } else if (node instanceof Block && node != root) {
            part(out);
        }
    }

    private static void part(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append("\n\n");
        }
    }

    private static boolean silent(Node node) {
        return node instanceof Image
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof TableBlock
                || node instanceof LinkReferenceDefinition;
    }

    private static boolean under(Node node, Node ancestor) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static String html(String literal) {
        Document document = Jsoup.parseBodyFragment(literal);
        document.select("script, style, table, pre, template, noscript, iframe, figcaption")
                .remove();
        String text = RAW_PICTURE.matcher(document.body().text()).replaceAll("");
        return RAW_LINK.matcher(text).replaceAll("$1");
    }

    private static String tidy(String text) {
        String plain = ATTRIBUTES.matcher(text).replaceAll("");
        plain = TEMPLATE.matcher(plain).replaceAll("");
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
