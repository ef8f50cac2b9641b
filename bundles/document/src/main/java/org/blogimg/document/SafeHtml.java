package org.blogimg.document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Lets through what a blog post is made of and nothing that runs, loads a page, or sends. */
final class SafeHtml {
    /** A base that exists nowhere: relative links are judged against it and stay relative. */
    private static final String BASE = "https://post.invalid/";

    private static final Safelist BLOG = Safelist.relaxed()
            .addTags("figure", "figcaption", "details", "summary", "del", "ins", "s", "mark", "abbr", "kbd", "samp")
            .addTags(
                    "hr", "section", "article", "header", "footer", "main", "aside", "time", "var", "wbr", "bdi", "bdo")
            .addTags("ruby", "rt", "rp")
            .addAttributes(":all", "dir", "lang")
            .addAttributes("code", "class")
            .addAttributes("a", "id", "title")
            .addAttributes("abbr", "title")
            .addAttributes("li", "id")
            .addAttributes("sup", "id")
            .addAttributes("section", "id", "class")
            .addAttributes("h1", "id")
            .addAttributes("h2", "id")
            .addAttributes("h3", "id")
            .addAttributes("h4", "id")
            .addAttributes("h5", "id")
            .addAttributes("h6", "id")
            .addAttributes("details", "open")
            .addAttributes("ol", "start", "reversed")
            .addAttributes("time", "datetime")
            .removeTags("font")
            .removeProtocols("a", "href", "ftp")
            .preserveRelativeLinks(true);

    private SafeHtml() {}

    /** The body of a page, cleaned. */
    static Element body(String html) {
        Document dirty = Jsoup.parseBodyFragment(html, BASE);
        dirty.select("script, style, template, noscript, iframe, object, embed, form, svg, math")
                .remove();
        Document clean = new Cleaner(BLOG).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        clean.select("img:not([src])").remove();
        return clean.body();
    }

    static String fragment(String html) {
        return body(html).html().strip();
    }
}
