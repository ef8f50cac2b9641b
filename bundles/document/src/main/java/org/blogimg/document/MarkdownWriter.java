package org.blogimg.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes clean HTML as Markdown, block by block. */
final class MarkdownWriter {
    private static final Set<String> BOXES =
            Set.of("body", "div", "section", "article", "main", "header", "footer", "aside", "center");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "hr",
            "table",
            "figure",
            "dl",
            "details");
    private static final Pattern LINE_START =
            Pattern.compile("^(#{1,6}(?=\\s|$)|[-+=~:](?=\\s|$|[-=~:])|\\d{1,9}(?=[.)](?:\\s|$)))");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n");

    private final MarkdownInline inline = new MarkdownInline();

    String write(Element body) {
        return String.join("\n\n", blocks(body)) + "\n";
    }

    private List<String> blocks(Element box) {
        List<String> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : box.childNodes()) {
            boolean block = node instanceof Element element
                    && (BLOCKS.contains(element.normalName()) || BOXES.contains(element.normalName()));
            if (block) {
                paragraph(run, blocks);
                block((Element) node, blocks);
            } else {
                run.add(node);
            }
        }
        paragraph(run, blocks);
        return blocks;
    }

    private void paragraph(List<Node> run, List<String> blocks) {
        add(blocks, escaped(inline.write(run)));
        run.clear();
    }

    private void block(Element element, List<String> blocks) {
        String name = element.normalName();
        switch (name) {
            case "p" -> add(blocks, escaped(inline.write(element.childNodes())));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                String text = inline.write(element.childNodes()).replace('\n', ' ');
                add(blocks, text.isEmpty() ? "" : "#".repeat(name.charAt(1) - '0') + " " + text);
            }
            case "ul", "ol" -> add(blocks, list(element));
            case "blockquote" -> add(blocks, prefixed(String.join("\n\n", blocks(element)), "> ", "> "));
            case "pre" -> add(blocks, code(element));
            case "hr" -> blocks.add("---");
            case "table", "figure", "dl", "details" -> add(blocks, raw(element));
            default -> blocks.addAll(blocks(element));
        }
    }

    private static void add(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }

    /** A paragraph whose first sign would make it something else. */
    private static String escaped(String paragraph) {
        StringBuilder out = new StringBuilder();
        for (String line : paragraph.split("\n", -1)) {
            out.append(out.isEmpty() ? "" : "\n");
            out.append(LINE_START.matcher(line).replaceFirst(match -> {
                String sign = match.group(1);
                boolean number = Character.isDigit(sign.charAt(0));
                return number ? sign + "\\\\" : "\\\\" + sign;
            }));
        }
        return out.toString();
    }

    private String list(Element list) {
        List<String> items = new ArrayList<>();
        int number = 1;
        String start = list.attr("start");
        if (start.matches("\\d{1,6}")) {
            number = Integer.parseInt(start);
        }
        for (Element item : list.children()) {
            String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
            String body = String.join("\n\n", blocks(item));
            items.add(prefixed(body, mark, " ".repeat(mark.length())));
        }
        return String.join("\n", items);
    }

    private static String prefixed(String text, String first, String others) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String prefix = out.isEmpty() ? first : others;
            out.append(out.isEmpty() ? "" : "\n").append((prefix + line).stripTrailing());
        }
        return out.toString();
    }

    private static String code(Element pre) {
        String text = pre.wholeText();
        String language = pre.select("code[class]").attr("class").replaceFirst("^.*?language-([\\w+#-]*).*$", "$1");
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        String end = text.endsWith("\n") ? "" : "\n";
        return fence + (language.matches("[\\w+#-]+") ? language : "") + "\n" + text + end + fence;
    }

    /** An HTML block ends at an empty line, so it may hold none. */
    private static String raw(Element element) {
        for (Element pre : element.select("pre")) {
            pre.getElementsByTag("pre").forEach(each -> each.textNodes().forEach(MarkdownWriter::unbroken));
        }
        return EMPTY_LINES.matcher(element.outerHtml().strip()).replaceAll("\n");
    }

    private static void unbroken(TextNode text) {
        text.text(text.getWholeText().replace("\n\n", "\n \n"));
    }
}
