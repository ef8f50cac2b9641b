package org.blogimg.api.text;

import java.util.List;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.image.Mood;
import org.blogimg.api.image.ShotRole;

/**
 * An art editor's answer: every section of the article is in it, either with shots or with the reason why it is left
 * alone.
 *
 * @param shots hero first, then in the order of the post, social card last
 * @param skips in the order of the post
 * @param mood how the post speaks, as a whole
 */
public record Outline(List<ShotIdea> shots, List<Skip> skips, Mood mood) {
    public Outline {
        shots = List.copyOf(shots);
        skips = List.copyOf(skips);
    }

    /** Of a post of which nobody says how it speaks. */
    public Outline(List<ShotIdea> shots, List<Skip> skips) {
        this(shots, skips, Mood.QUIET);
    }

    /**
     * A picture worth making.
     *
     * @param section the section it belongs to; several inline pictures of one section divide its paragraphs into as many
     *     equal shares, in order, of which a hero in the same section takes the first
     * @param role what it is for
     * @param reason one sentence for the owner: why here; it may quote the post
     * @param prompt the scene to draw, in the article's language, at most 2,000 characters
     * @param title words to set in the picture; empty unless it is a social card
     * @param altText what a person who cannot see the picture needs to know, at most 250 characters
     * @param caption one line beneath the picture; empty where none helps
     */
    public record ShotIdea(
            int section,
            ShotRole role,
            @Personal(DataClass.POST) String reason,
            @Personal(DataClass.PROMPT) String prompt,
            @Personal(DataClass.PROMPT) String title,
            @Personal(DataClass.PICTURE) String altText,
            @Personal(DataClass.PICTURE) String caption) {
        @Override
        public String toString() {
            return "ShotIdea[" + role + " at section " + section + ", prompt of " + prompt.length() + " characters]";
        }
    }

    /** A section left alone, with one sentence for the owner that says why; it may quote the post. */
    public record Skip(int section, @Personal(DataClass.POST) String reason) {
        @Override
        public String toString() {
            return "Skip[section " + section + "]";
        }
    }
}
