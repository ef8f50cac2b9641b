package org.blogimg.posts.table;

import java.time.Duration;
import java.time.Instant;

/** How long what is kept. */
public record Periods(Duration pictures, Duration prompts) {
    /** The column of a text's end says so once the text is gone, and is never due again. */
    public static final long SWEPT = Long.MAX_VALUE;

    public static Periods ofDays(int pictures, int prompts) {
        if (pictures < 1 || prompts < 1) {
            throw new IllegalArgumentException("keep_days and prompt_days must be 1 or more");
        }
        return new Periods(Duration.ofDays(pictures), Duration.ofDays(prompts));
    }

    /** The first instant at which a picture made then is gone: one second after its period at the latest. */
    public Instant pictureGone(Instant made) {
        return made.plus(pictures);
    }

    /** The first instant at which a prompt written then is gone. */
    public Instant promptGone(Instant made) {
        return made.plus(prompts);
    }
}
