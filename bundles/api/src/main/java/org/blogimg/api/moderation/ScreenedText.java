package org.blogimg.api.moderation;

import java.util.Set;

import org.blogimg.api.DataClass;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;

/**
 * The words that would leave the house: prompt and title of one shot.
 *
 * @param setAside rules that an operator has set aside for these words, after an appeal; a moderator passes over them and
 *     goes on with its others
 */
public record ScreenedText(@Personal(DataClass.PROMPT) String text, Language language, Set<String> setAside) {
    public ScreenedText {
        setAside = Set.copyOf(setAside);
    }

    public ScreenedText(String text, Language language) {
        this(text, language, Set.of());
    }

    /** Says how long the text is, not what it says. */
    @Override
    public String toString() {
        return "ScreenedText[" + text.length() + " characters]";
    }
}
