package org.blogimg.api.text;

import java.util.List;

import org.blogimg.api.DataClass;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;

/**
 * A post as plain text in sections, front matter and markup taken away.
 *
 * @param title the post's title; empty where it has none
 * @param sections in the order of the post; the text before the first heading is the first section and has no heading
 */
public record Article(@Personal(DataClass.POST) String title, Language language, List<Section> sections) {
    public Article {
        sections = List.copyOf(sections);
    }

    /** Says how much there is, not what it says. */
    @Override
    public String toString() {
        return "Article[" + language + ", " + sections.size() + " sections]";
    }

    /**
     * One section.
     *
     * @param index its place, counted from 0
     * @param level 1 to 6; 0 for the text before the first heading
     * @param heading plain words; empty at level 0
     * @param text plain words, paragraphs parted by an empty line
     * @param traits what else the section holds
     */
    public record Section(
            int index,
            int level,
            @Personal(DataClass.POST) String heading,
            @Personal(DataClass.POST) String text,
            Traits traits) {
        @Override
        public String toString() {
            return "Section[" + index + ", " + text.length() + " characters]";
        }
    }

    /**
     * What a section holds beside words.
     *
     * @param pictures pictures that the post already has there
     * @param listItems items of its lists
     * @param codeLines lines of code
     * @param tables tables
     * @param quotes block quotes
     */
    public record Traits(int pictures, int listItems, int codeLines, int tables, int quotes) {
        public static final Traits NONE = new Traits(0, 0, 0, 0, 0);
    }
}
