package org.blogimg.document;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/**
 * A section as it may be shown.
 *
 * @param level 1 to 6; 0 for the text before the first heading
 * @param html the section without its heading, sanitised
 * @param words how many
 */
public record Section(
        int index,
        int level,
        @Personal(DataClass.POST) String heading,
        @Personal(DataClass.POST) String html,
        int words) {
    @Override
    public String toString() {
        return "Section[" + index + ", " + words + " words]";
    }
}
