package org.blogimg.api.moderation;

import org.blogimg.api.DataClass;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;

/** The words that would leave the house: prompt and title of one shot. */
public record ScreenedText(@Personal(DataClass.PROMPT) String text, Language language) {
    /** Says how long the text is, not what it says. */
    @Override
    public String toString() {
        return "ScreenedText[" + text.length() + " characters]";
    }
}
