package org.blogimg.document;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the words of a paragraph as Markdown. */
final class MarkdownInline {
    private static final Set<String> KEPT = Set.of(
            "sub", "sup", "kbd", "mark", "abbr", "ins", "u", "small", "samp", "var", "time", "ruby", "rt", "rp", "bdi",
            "bdo", "q", "cite");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=#?\\w{1,31};)|~(?=~)|\\{(?=[%{:])");

    String write(List<Node> nodes) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> append(node, out));
        return out.toString()
                .replaceAll(" *\n *", "  \n")
                .replaceAll(" {3,}\n", "  \n")
                .strip();
    }

    private void append(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            String words = SPACE.matcher(text.getWholeText()).replaceAll(" ");
            boolean doubled = words.startsWith(" ") && !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
            out.append(MARKS.matcher(doubled ? words.substring(1) : words).replaceAll("\\\\$0"));
        } else if (node instanceof Element element) {
            element(element, out);
        }
    }

    private void element(Element element, StringBuilder out) {
        switch (element.normalName()) {
            case "strong", "b" -> marked(element, "**", "strong", out);
            case "em", "i" -> marked(element, "*", "em", out);
            case "del", "s", "strike" -> marked(element, "~~", "del", out);
            case "code" -> out.append(code(element.wholeText()));
            case "br" -> out.append('\n');
            case "img" -> out.append("![")
                    .append(MarkdownPicture.text(element.attr("alt")))
                    .append("](")
                    .append(MarkdownPicture.target(element.attr("src")))
                    .append(')');
            case "a" -> link(element, out);
            default -> other(element, out);
        }
    }

    private void other(Element element, StringBuilder out) {
        if (KEPT.contains(element.normalName())) {
            String tag = element.shallowClone().outerHtml();
            int close = tag.lastIndexOf("</");
            out.append(tag, 0, close < 0 ? tag.length() : close);
            element.childNodes().forEach(child -> append(child, out));
            out.append("</").append(element.normalName()).append('>');
        } else {
            element.childNodes().forEach(child -> append(child, out));
        }
    }

    private void link(Element element, StringBuilder out) {
        String text = write(element.childNodes());
        String target = MarkdownPicture.target(element.attr("href"));
        if (target.isEmpty()) {
            out.append(text);
        } else if (!text.isEmpty()) {
            out.append('[').append(text).append("](").append(target).append(')');
        }
    }

    /** Signs where Markdown is sure to read them as emphasis, tags where it might not. */
    private void marked(Element element, String sign, String tag, StringBuilder out) {
        StringBuilder inner = new StringBuilder();
        element.childNodes().forEach(child -> append(child, inner));
        String text = inner.toString();
        String core = text.strip();
        if (core.isEmpty()) {
            out.append(text.isEmpty() ? "" : " ");
            return;
        }
        out.append(Character.isWhitespace(text.charAt(0)) ? " " : "");
        boolean sure = Character.isLetterOrDigit(core.codePointAt(0))
                && Character.isLetterOrDigit(core.codePointBefore(core.length()));
        if (sure) {
            out.append(sign).append(core).append(sign);
        } else {
            out.append('<')
                    .append(tag)
                    .append('>')
                    .append(core)
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        out.append(Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "");
    }

    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return text.isBlank() ? text : fence + pad + text.replace('\n', ' ') + pad + fence;
    }
}
