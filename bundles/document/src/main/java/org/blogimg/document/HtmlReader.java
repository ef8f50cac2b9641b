package org.blogimg.document;

import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.UnusableInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/**
 * Turns a post written in HTML into the same post in Markdown: cleaned first, then written out. What Markdown has no
 * sign for (tables, figures, definition lists) stays as clean HTML, which Markdown allows.
 */
final class HtmlReader {
    private HtmlReader() {}

    static String markdown(String html) {
        SourceLines source = SourceLines.of(html);
        FrontMatter frontMatter = new FrontMatterReader().read(source);
        String head = String.join("", source.lines().subList(0, frontMatter.end()));
        String rest = String.join("", source.lines().subList(frontMatter.end(), source.size()));
        Bounds.check(rest);
        Document page = Jsoup.parse(rest.replace("\uFEFF", ""));
        page.outputSettings().prettyPrint(false);
        shallow(page);
        if (frontMatter.end() == 0) {
            head = head(page);
        }
        String body = new MarkdownWriter().write(SafeHtml.body(article(page).outerHtml()));
        return head + (head.isEmpty() ? "" : "\n") + body;
    }

    /** The one article of a page, else all of it less what surrounds one. */
    private static Element article(Document page) {
        for (String name : List.of("article", "main")) {
            Elements found = page.select(name);
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        page.select("body > nav, body > footer, body > aside").remove();
        return page.body();
    }

    private static String head(Document page) {
        List<String> lines = new ArrayList<>();
        add(lines, "title", page.title());
        add(lines, "description", page.select("meta[name=description]").attr("content"));
        add(lines, "lang", page.select("html").attr("lang"));
        return lines.isEmpty() ? "" : "---\n" + String.join("\n", lines) + "\n---\n";
    }

    private static void add(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(key + ": " + FrontMatterLines.quoted(value));
        }
    }

    private static void shallow(Document page) {
        int depth = 0;
        Node node = page;
        while (node != null) {
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                depth++;
            } else {
                while (node != null && node.nextSibling() == null) {
                    node = node.parent();
                    depth--;
                }
                node = node == null ? null : node.nextSibling();
            }
            if (depth > MarkdownTree.DEEPEST) {
                throw new UnusableInput(
                        "text",
                        "The page nests its elements more than " + MarkdownTree.DEEPEST
                                + " deep. Take some of the nesting away.");
            }
        }
    }
}
