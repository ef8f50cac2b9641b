package org.blogimg.testkit;

import java.util.Set;

import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.ScreenedText;
import org.blogimg.api.moderation.Verdict;

/**
 * A moderator with nothing against anything, but texts that hold the word {@code forbidden}, and pictures whose first pixel
 * is pure red.
 */
public final class AllowAll implements Moderator, PictureModerator {
    public static final String WORDS = "no-forbidden";
    public static final String PICTURES = "no-red";
    private static final int RED = 0xFF0000;

    @Override
    public Verdict review(ScreenedText text) {
        return text.text().contains("forbidden")
                ? no(WORDS, "The text asks for something that is not drawn here.", text.setAside())
                : new Verdict.Allowed();
    }

    @Override
    public Verdict review(ScreenedPicture picture) {
        return (picture.pixels()[0] & 0xFFFFFF) == RED
                ? no(PICTURES, "The picture begins in a colour that is not kept here.", picture.setAside())
                : new Verdict.Allowed();
    }

    private static Verdict no(String rule, String reason, Set<String> setAside) {
        return setAside.contains(rule) ? new Verdict.Allowed() : new Verdict.Refused(rule, reason);
    }
}
