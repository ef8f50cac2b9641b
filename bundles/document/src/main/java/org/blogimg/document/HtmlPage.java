package org.blogimg.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.image.ShotRole;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** The illustrated post as a page: readable on a phone and on a desk, light and dark, nothing in it that runs. */
final class HtmlPage {
    private static final String STYLE = style();
    private static final String POLICY = "script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; "
            + "form-action 'none'; connect-src 'none'";

    private final Manuscript manuscript;
    private final List<PlacedPicture> pictures;

    HtmlPage(Manuscript manuscript, List<PlacedPicture> pictures) {
        this.manuscript = manuscript;
        this.pictures = pictures;
    }

    /** @param body the post rendered, pictures in it, not yet cleaned */
    String write(String body) {
        Element clean = SafeHtml.body(body);
        frame(clean);
        Document page = new Document("");
        page.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        Element html = page.appendElement("html");
        html.attr("lang", manuscript.language().tag());
        html.attr("dir", manuscript.language().rightToLeft() ? "rtl" : "ltr");
        head(html.appendElement("head"));
        // Renamed, not moved child by child: that took seven seconds for 100,000 headings.
        Element article = clean.tagName("article");
        title(article);
        html.appendElement("body").appendChild(article);
        return "<!doctype html>\n" + html.outerHtml() + "\n";
    }

    private void head(Element head) {
        head.appendElement("meta").attr("charset", "utf-8");
        meta(head, "http-equiv", "Content-Security-Policy", POLICY);
        meta(head, "name", "viewport", "width=device-width, initial-scale=1");
        head.appendElement("title").text(manuscript.title().isEmpty() ? "Post" : manuscript.title());
        String description = manuscript.frontMatter().description();
        meta(head, "name", "description", description);
        meta(head, "property", "og:type", "article");
        meta(head, "property", "og:title", manuscript.title());
        meta(head, "property", "og:description", description);
        Optional<PlacedPicture> card = card();
        card.ifPresent(picture -> {
            meta(head, "property", "og:image", MarkdownPicture.target(picture.file()));
            meta(head, "property", "og:image:width", Integer.toString(picture.width()));
            meta(head, "property", "og:image:height", Integer.toString(picture.height()));
            meta(head, "property", "og:image:alt", picture.altText());
        });
        meta(head, "name", "twitter:card", card.isPresent() ? "summary_large_image" : "summary");
        head.appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLE));
    }

    private static void meta(Element head, String kind, String name, String content) {
        if (!content.isBlank()) {
            head.appendText("\n");
            head.appendElement("meta").attr(kind, name).attr("content", content);
        }
    }

    /** The card made for it, else the hero. */
    private Optional<PlacedPicture> card() {
        return pictures.stream()
                .filter(picture -> picture.role() != ShotRole.INLINE)
                .max(Comparator.comparing(picture -> picture.role() == ShotRole.SOCIAL_CARD));
    }

    /** A post whose title stands in its front matter alone gets it as a heading. */
    private void title(Element article) {
        boolean titled = !article.select("h1").isEmpty();
        if (titled || manuscript.title().isEmpty()) {
            return;
        }
        Element header = article.prependElement("header");
        header.appendElement("h1").text(manuscript.title());
        String date = manuscript.frontMatter().date();
        if (date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            String day = date.substring(0, 10);
            header.appendElement("p")
                    .appendElement("time")
                    .attr("datetime", day)
                    .text(day);
        }
    }

    /** Our pictures become figures with their sizes; which are ours, the file names say. */
    private void frame(Element body) {
        Map<String, PlacedPicture> byFile = new HashMap<>();
        pictures.forEach(picture -> byFile.put(MarkdownPicture.target(picture.file()), picture));
        for (Element image : body.select("p > img[src]")) {
            PlacedPicture picture = byFile.get(image.attr("src"));
            Element paragraph = image.parent();
            if (picture != null && paragraph != null && image.elementSiblingIndex() == 0) {
                paragraph.replaceWith(figure(picture));
            }
        }
        for (Elements images = body.select("img:not([loading])"); !images.isEmpty(); images.clear()) {
            images.attr("loading", "lazy");
        }
        for (TextNode text : body.select("p, li, h1, h2, h3, h4, h5, h6").textNodes()) {
            text.text(text.getWholeText().replaceAll("^\\{:[^}\\n]*\\}", ""));
        }
    }

    private static Element figure(PlacedPicture picture) {
        boolean hero = picture.role() == ShotRole.HERO;
        Element figure = new Element("figure").addClass(hero ? "hero" : "inline");
        Element image = figure.appendElement("img").attr("src", MarkdownPicture.target(picture.file()));
        if (!picture.sizes().isEmpty()) {
            image.attr("srcset", srcset(picture));
            image.attr("sizes", hero ? "(min-width: 64rem) 60rem, 100vw" : "(min-width: 46rem) 42rem, 100vw");
        }
        image.attr("width", Integer.toString(picture.width()))
                .attr("height", Integer.toString(picture.height()))
                .attr("alt", picture.altText())
                .attr("loading", hero ? "eager" : "lazy")
                .attr("decoding", "async");
        if (!picture.caption().isBlank()) {
            figure.appendElement("figcaption").text(picture.caption());
        }
        return figure;
    }

    private static String srcset(PlacedPicture picture) {
        List<PlacedPicture.Size> sizes = new ArrayList<>(picture.sizes());
        if (sizes.stream().noneMatch(size -> size.width() == picture.width())) {
            sizes.add(new PlacedPicture.Size(picture.file(), picture.width()));
        }
        sizes.sort(Comparator.comparingInt(PlacedPicture.Size::width));
        return String.join(
                ", ",
                sizes.stream()
                        .map(size -> MarkdownPicture.target(size.file()).replace(",", "%2C") + " " + size.width() + "w")
                        .toList());
    }

    private static String style() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing from the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
