package org.blogimg.posts;

import java.util.Optional;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** New words for a shot; what is empty stays as it is. */
public record ShotEdit(
        @Personal(DataClass.PROMPT) Optional<String> prompt,
        @Personal(DataClass.PROMPT) Optional<String> without,
        @Personal(DataClass.PICTURE) Optional<String> altText,
        @Personal(DataClass.PICTURE) Optional<String> caption,
        Optional<Boolean> wanted) {
    @Override
    public String toString() {
        return "ShotEdit[]";
    }
}
