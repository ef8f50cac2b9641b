package org.blogimg.api.image;

import org.blogimg.api.DataClass;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;

/**
 * One request for pictures of one shot. It carries no account, no post and no unscreened text.
 *
 * @param job names the request; a provider that can, uses it to do the same work only once
 * @param prompt the scene, screened and anonymised, at most 2,000 characters
 * @param title words to be set in the picture, for a social card; empty where the picture carries none
 * @param language the language of {@code prompt} and {@code title}
 * @param role what the picture is for
 * @param style a style the provider's card names; empty for the provider's choice
 * @param width wanted width in pixels, 64 to 4,096
 * @param height wanted height in pixels, 64 to 4,096
 * @param count how many variants, 1 to 4
 * @param seed chooses among the pictures that answer the prompt; the same request and seed give the same pixels where
 *     the card says so
 */
public record ImageRequest(
        JobId job,
        @Personal(DataClass.PROMPT) String prompt,
        @Personal(DataClass.PROMPT) String title,
        Language language,
        ShotRole role,
        String style,
        int width,
        int height,
        int count,
        long seed) {
    public ImageRequest {
        if (prompt.isBlank() || prompt.length() > 2_000) {
            throw new IllegalArgumentException("prompt must have 1 to 2,000 characters");
        }
        if (title.length() > 300) {
            throw new IllegalArgumentException("title must have at most 300 characters");
        }
        if (width < 64 || width > 4_096 || height < 64 || height > 4_096) {
            throw new IllegalArgumentException("width and height must be 64 to 4,096 pixels");
        }
        if (count < 1 || count > 4) {
            throw new IllegalArgumentException("count must be 1 to 4");
        }
    }

    /** Says how long the texts are, not what they say. */
    @Override
    public String toString() {
        return "ImageRequest[" + job + ", " + role + ", " + width + "x" + height + ", prompt of " + prompt.length()
                + " characters]";
    }
}
