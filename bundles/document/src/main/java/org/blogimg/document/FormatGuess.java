package org.blogimg.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.blogimg.api.text.Format;

/** Looks at a text and says whether it is HTML or Markdown; in doubt Markdown, which may hold HTML. */
final class FormatGuess {
    private static final Pattern PAGE =
            Pattern.compile("(?s)(?:<\\?xml.{0,200}?\\?>\\s*|<!--.{0,2000}?-->\\s*)*<(?:!doctype|html|head|body)\\b.*");
    private static final Pattern BLOCK = Pattern.compile(
            "</?(?:p|h[1-6]|div|section|article|main|header|ul|ol|li|figure|blockquote|pre|table|hr)\\b.*");
    private static final Pattern MARKDOWN = Pattern.compile("#{1,6} .*|[-*+] .*|\\d+[.)] .*|```.*|>.*|.*\\]\\(.*");
    private static final int LINES = 400;

    private FormatGuess() {}

    static Format of(String text) {
        SourceLines source = SourceLines.of(text);
        int from = new FrontMatterReader().read(source).end();
        List<String> lines = source.lines().stream()
                .skip(from)
                .map(line -> line.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .toList();
        if (lines.isEmpty()) {
            return Format.MARKDOWN;
        }
        if (PAGE.matcher(String.join("\n", lines.subList(0, Math.min(lines.size(), 20))))
                .matches()) {
            return Format.HTML;
        }
        long blocks =
                lines.stream().filter(line -> BLOCK.matcher(line).matches()).count();
        boolean markdown =
                lines.stream().anyMatch(line -> MARKDOWN.matcher(line).matches());
        return !markdown && BLOCK.matcher(lines.get(0)).matches() && blocks * 3 >= lines.size()
                ? Format.HTML
                : Format.MARKDOWN;
    }
}
