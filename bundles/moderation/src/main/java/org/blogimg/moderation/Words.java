package org.blogimg.moderation;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** What was refused and what its owner says to it. */
public record Words(@Personal(DataClass.PROMPT) String prompt, @Personal(DataClass.PROMPT) String plea) {
    @Override
    public String toString() {
        return "Words[" + prompt.length() + " characters]";
    }
}
