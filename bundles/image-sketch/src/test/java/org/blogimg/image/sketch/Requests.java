package org.blogimg.image.sketch;

import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;

/** Requests as the studio makes them, but a quarter as wide: tests look at what is drawn, not at how fine. */
final class Requests {
    static final String PROMPT = "Editorial illustration for a post on remote usability testing."
            + " In the scene: laptop, video call, notebook, clock. Mood: quiet.";

    private Requests() {}

    static ImageRequest picture(String prompt, ShotRole role, String style, long seed) {
        return new ImageRequest(
                new JobId("test"),
                prompt,
                "",
                new Language("en"),
                role,
                style,
                role.width() / 4,
                role.height() / 4,
                1,
                seed);
    }

    static ImageRequest card(String title, String language, String style, long seed) {
        return new ImageRequest(
                new JobId("test"),
                PROMPT,
                title,
                new Language(language),
                ShotRole.SOCIAL_CARD,
                style,
                1200,
                630,
                1,
                seed);
    }
}
