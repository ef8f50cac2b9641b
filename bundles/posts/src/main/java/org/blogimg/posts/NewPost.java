package org.blogimg.posts;

import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.text.Format;

/**
 * A post as it comes in.
 *
 * @param text UTF-8, at most 1 MiB (1,048,576 bytes)
 * @param format as the sender says; empty to look at the text
 * @param name a file name without its ending, for the output; empty to take the title
 */
public record NewPost(
        @Personal(DataClass.POST) Content text, Optional<Format> format, @Personal(DataClass.POST) String name) {
    @Override
    public String toString() {
        return "NewPost[" + format + "]";
    }
}
