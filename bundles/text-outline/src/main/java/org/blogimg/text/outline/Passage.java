package org.blogimg.text.outline;

import java.util.List;

import org.blogimg.api.text.Article;

/**
 * A section, or one of the equal shares of a long one: the text that one picture would stand for.
 *
 * @param nth which share, from 0
 * @param of how many shares
 * @param text as it stands, paragraphs parted by an empty line
 * @param heading its words; empty from the second share on
 * @param tokens the words of its text
 * @param words how many they are to a reader
 * @param start how many words of the post come before it
 */
record Passage(
        Article.Section section,
        int nth,
        int of,
        String text,
        List<Token> heading,
        List<Token> tokens,
        int words,
        int start) {
    @Override
    public String toString() {
        return "Passage[" + section.index() + ", " + nth + " of " + of + ", " + words + " words]";
    }
}
