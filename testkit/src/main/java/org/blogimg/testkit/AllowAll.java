package org.blogimg.testkit;

import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.moderation.ScreenedText;
import org.blogimg.api.moderation.Verdict;

/** A moderator with nothing against anything, but texts that hold the word {@code forbidden}. */
public final class AllowAll implements Moderator {
    @Override
    public Verdict review(ScreenedText text) {
        return text.text().contains("forbidden")
                ? new Verdict.Refused("no-forbidden", "The text asks for something that is not drawn here.")
                : new Verdict.Allowed();
    }
}
