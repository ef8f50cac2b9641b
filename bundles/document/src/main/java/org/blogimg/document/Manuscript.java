package org.blogimg.document;

import java.util.List;

import org.blogimg.api.Language;
import org.blogimg.api.text.Article;
import org.blogimg.api.text.Format;

/**
 * A post as it was read: its text, its front matter, its sections. Pictures that we wove in earlier are already taken
 * out, so that a post that comes back is as it was before.
 */
public final class Manuscript {
    private final Format format;
    private final SourceLines source;
    private final FrontMatter frontMatter;
    private final MarkdownTree tree;
    private final List<Part> parts;
    private final String title;
    private final Language language;

    Manuscript(Format format, SourceLines source, FrontMatter frontMatter, MarkdownTree tree, List<Part> parts) {
        this.format = format;
        this.source = source;
        this.frontMatter = frontMatter;
        this.tree = tree;
        this.parts = List.copyOf(parts);
        this.title = title(frontMatter, this.parts);
        this.language = LanguageGuess.of(frontMatter.lang(), article("", Language.UNKNOWN));
    }

    /** How the post came; its Markdown is there in either case. */
    public Format format() {
        return format;
    }

    public FrontMatter frontMatter() {
        return frontMatter;
    }

    /** From the front matter, else from the first heading; empty where the post has neither. */
    public String title() {
        return title;
    }

    /** As the post says, else as its words tell. */
    public Language language() {
        return language;
    }

    /** What the planner reads. */
    public Article article() {
        return article(title, language);
    }

    /** The sections as they may be shown. */
    public List<Section> sections() {
        return parts.stream()
                .map(part -> new Section(
                        part.section().index(),
                        part.section().level(),
                        part.section().heading(),
                        SafeHtml.fragment(html(part)),
                        Words.count(part.section().text())))
                .toList();
    }

    /** A plain file name without ending, from a name that was given or from the title. */
    public String fileName(String given) {
        String slug = FileNames.slug(given.isBlank() ? title : given);
        return slug.isEmpty() ? "post" : slug;
    }

    SourceLines source() {
        return source;
    }

    MarkdownTree tree() {
        return tree;
    }

    List<Part> parts() {
        return parts;
    }

    private String html(Part part) {
        StringBuilder html = new StringBuilder();
        for (Block block : tree.blocks().subList(part.from(), part.to())) {
            if (block.kind() != Block.Kind.ATTRIBUTES) {
                html.append(MarkdownTree.html(block.node()));
            }
        }
        return html.toString();
    }

    private Article article(String name, Language tongue) {
        return new Article(name, tongue, parts.stream().map(Part::section).toList());
    }

    private static String title(FrontMatter frontMatter, List<Part> parts) {
        if (!frontMatter.title().isBlank()) {
            return frontMatter.title();
        }
        return parts.stream()
                .limit(2)
                .map(part -> part.section().heading())
                .filter(heading -> !heading.isBlank())
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return "Manuscript[" + format + ", " + parts.size() + " sections]";
    }
}
