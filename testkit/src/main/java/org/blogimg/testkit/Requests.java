package org.blogimg.testkit;

import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;
import org.blogimg.simulators.Pixels;

/** Requests that differ from an ordinary one in one thing. */
public final class Requests {
    public static final String PROMPT = "A watering can among flowers in the morning sun";
    public static final String TITLE = "The title of Erika Mustermann";

    private Requests() {}

    public static ImageRequest plain() {
        return of(PROMPT, "", "", 1, 7);
    }

    public static ImageRequest of(String prompt, String style, String without, int count, long seed) {
        return new ImageRequest(
                new JobId("job-1"),
                prompt,
                TITLE,
                new Language("en"),
                ShotRole.HERO,
                style,
                1600,
                900,
                count,
                seed,
                without,
                Optional.empty());
    }

    public static ImageRequest from(double strength) {
        ImageRequest.Edit edit = new ImageRequest.Edit(Content.of(picture()), "image/png", strength);
        return new ImageRequest(
                new JobId("job-1"),
                PROMPT,
                TITLE,
                new Language("en"),
                ShotRole.HERO,
                "",
                1600,
                900,
                1,
                7,
                "",
                Optional.of(edit));
    }

    public static byte[] picture() {
        return Pixels.of("png", 320, 180, 3);
    }
}
