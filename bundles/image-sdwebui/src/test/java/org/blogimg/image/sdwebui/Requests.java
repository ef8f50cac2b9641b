package org.blogimg.image.sdwebui;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;
import org.blogimg.simulators.Pixels;

final class Requests {
    /** Holds all that would break out of a text, and all tokens of a workflow. */
    static final String NASTY = "a cat\"}, \"6\": {\"class_type\": \"SaveImage\" \\ $1 %seed% %without% \u2028 <b>";

    private Requests() {}

    static ImageRequest of(String prompt) {
        return of(prompt, "", 1, 42, "", Optional.empty());
    }

    static ImageRequest styled(String style) {
        return of("a cat", style, 1, 42, "", Optional.empty());
    }

    static ImageRequest variants(int count) {
        return of("a cat", "", count, 42, "", Optional.empty());
    }

    static ImageRequest edit() {
        Content picture = Content.of(Pixels.of("png", 64, 64, 3));
        return of("a cat", "", 1, 42, "", Optional.of(new ImageRequest.Edit(picture, "image/png", 0.4)));
    }

    static ImageRequest of(
            String prompt, String style, int count, long seed, String without, Optional<ImageRequest.Edit> edit) {
        return new ImageRequest(
                new JobId("job-1"),
                prompt,
                "The title of Jane Roe",
                new Language("en"),
                ShotRole.HERO,
                style,
                1600,
                900,
                count,
                seed,
                without,
                edit);
    }

    static byte[] bytes(Drawn drawn) {
        try (InputStream in = drawn.bytes().open()) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
