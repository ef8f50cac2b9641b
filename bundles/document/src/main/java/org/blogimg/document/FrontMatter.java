package org.blogimg.document;

import java.util.List;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/**
 * What stands above a post.
 *
 * @param kind how it is written
 * @param end the number of lines it takes, fences included; 0 where there is none
 * @param image the picture it names already; empty where it names none
 * @param imageKey whether the key {@code image} is taken
 * @param note what is wrong with it, for the owner; empty when nothing is
 */
public record FrontMatter(
        Kind kind,
        int end,
        @Personal(DataClass.POST) String title,
        @Personal(DataClass.POST) String date,
        @Personal(DataClass.POST) String description,
        @Personal(DataClass.POST) List<String> tags,
        String lang,
        boolean draft,
        @Personal(DataClass.POST) String image,
        boolean imageKey,
        String note) {
    /** A post without any. */
    public static final FrontMatter NONE =
            new FrontMatter(Kind.NONE, 0, "", "", "", List.of(), "", false, "", false, "");

    public FrontMatter {
        tags = List.copyOf(tags);
    }

    @Override
    public String toString() {
        return "FrontMatter[" + kind + ", " + end + " lines]";
    }

    /** How it is written. */
    public enum Kind {
        NONE,
        YAML,
        TOML
    }
}
