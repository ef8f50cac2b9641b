package org.blogimg.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.blogimg.api.image.ShotRole;

/**
 * Puts pictures into a post. The Markdown is the post's own lines, byte for byte and in order, with lines added between
 * them; the page is made from that Markdown.
 *
 * <p>A picture in Markdown is one paragraph: {@code ![alt](file)}, and where it has a caption, that in italics on a line
 * of its own. Every renderer shows it so, and {@link Manuscripts} finds it again.
 */
public final class Weaver {
    /** The illustrated post as Markdown. A social card does not stand in the text. */
    public String markdown(Manuscript manuscript, List<PlacedPicture> pictures) {
        SourceLines source = manuscript.source();
        String ending = source.ending();
        Map<Integer, List<String>> added = new TreeMap<>();
        place(manuscript, pictures).forEach((line, here) -> added.put(line, paragraphs(here)));
        StringBuilder out = new StringBuilder();
        Optional<PlacedPicture> hero = hero(pictures);
        FrontMatterLines keys = FrontMatterLines.of(manuscript, hero);
        keys.above().forEach(line -> out.append(line).append(ending));
        append(out, added.get(-1), source, -1, ending);
        for (int line = 0; line < source.size(); line++) {
            out.append(source.lines().get(line));
            if (line == keys.after()) {
                keys.inside().forEach(key -> out.append(key).append(ending));
            }
            append(out, added.get(line), source, line, ending);
        }
        return out.toString();
    }

    /** The illustrated post as a page that stands by itself. */
    public String html(Manuscript manuscript, List<PlacedPicture> pictures) {
        String woven = markdown(manuscript, pictures);
        SourceLines source = SourceLines.of(woven);
        FrontMatter frontMatter = new FrontMatterReader().read(source);
        TemplateTags tags = TemplateTags.read(source, frontMatter.end());
        String body = MarkdownTree.parse(source, tags).html();
        return new HtmlPage(manuscript, pictures).write(body);
    }

    private static Optional<PlacedPicture> hero(List<PlacedPicture> pictures) {
        return pictures.stream()
                .filter(picture -> picture.role() == ShotRole.HERO)
                .findFirst();
    }

    private static Map<Integer, List<PlacedPicture>> place(Manuscript manuscript, List<PlacedPicture> pictures) {
        Slots slots = new Slots(manuscript);
        Map<Integer, Integer> wanted = new HashMap<>();
        for (PlacedPicture picture : pictures) {
            if (picture.role() != ShotRole.SOCIAL_CARD) {
                wanted.merge(picture.section(), 1, Integer::sum);
            }
        }
        Map<Integer, Integer> placed = new HashMap<>();
        Map<Integer, List<PlacedPicture>> lines = new TreeMap<>();
        for (PlacedPicture picture : pictures) {
            if (picture.role() == ShotRole.SOCIAL_CARD) {
                continue;
            }
            int nth = placed.merge(picture.section(), 1, Integer::sum) - 1;
            int line = picture.role() == ShotRole.HERO
                    ? slots.hero()
                    : slots.inline(picture.section(), nth, wanted.getOrDefault(picture.section(), 1));
            lines.computeIfAbsent(line, any -> new ArrayList<>()).add(picture);
        }
        return lines;
    }

    private static List<String> paragraphs(List<PlacedPicture> pictures) {
        List<String> lines = new ArrayList<>();
        for (PlacedPicture picture : pictures) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(MarkdownPicture.lines(picture));
        }
        return lines;
    }

    private static void append(
            StringBuilder out,
            @org.jspecify.annotations.Nullable List<String> lines,
            SourceLines source,
            int line,
            String ending) {
        if (lines == null) {
            return;
        }
        if (line >= 0) {
            if (source.bare(line).equals(source.lines().get(line))) {
                out.append(ending);
            }
            out.append(ending);
        }
        lines.forEach(text -> out.append(text).append(ending));
        if (line < 0 || (line + 1 < source.size() && !source.blank(line + 1))) {
            out.append(ending);
        }
    }
}
