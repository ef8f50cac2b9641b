package org.blogimg.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.api.UnusableInput;

/**
 * Refuses, before any parser sees it, what would cost a parser minutes or gigabytes: 166,000 nested tags took the HTML
 * parser more than a minute, a table of 2,000 columns and rows ran out of 512 MB. No post a person wrote comes near.
 */
final class Bounds {
    static final int MOST_OPEN_TAGS = 400;
    static final int MOST_CELLS = 100_000;

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("[\\s|:>-]*-[\\s|:>-]*");
    /** They hold nothing, or the next one closes them. */
    private static final Set<String> NEVER_DEEP = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "option",
            "optgroup",
            "rt",
            "rp");

    private Bounds() {}

    static void check(String text) {
        tags(text);
        tables(text);
    }

    private static void tags(String text) {
        int open = 0;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (!NEVER_DEEP.contains(tag.group(2).toLowerCase(Locale.ROOT))) {
                open = tag.group(1).isEmpty() ? open + 1 : Math.max(0, open - 1);
            }
            if (open > MOST_OPEN_TAGS) {
                throw new UnusableInput(
                        "text",
                        "The post opens more than " + MOST_OPEN_TAGS + " HTML tags without closing them. Close them.");
            }
        }
    }

    /** A row is filled up to the width of its table, so cells are columns times rows, however short the rows. */
    private static void tables(String text) {
        long columns = 0;
        long rows = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean rule = line.indexOf('|') >= 0 && RULE_OF_TABLE.matcher(line).matches();
            if (rule) {
                columns = Math.max(columns, line.chars().filter(c -> c == '|').count() + 1);
            }
            boolean within = columns > 0 && !line.isBlank();
            columns = within ? columns : 0;
            rows = within ? rows + 1 : 0;
            if (columns * rows > MOST_CELLS) {
                throw new UnusableInput("text", "A table has more than " + MOST_CELLS + " cells. Make it smaller.");
            }
        }
    }
}
