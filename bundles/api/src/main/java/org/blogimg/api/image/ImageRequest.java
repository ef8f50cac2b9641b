package org.blogimg.api.image;

import java.util.Optional;

import org.blogimg.api.Content;
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
 * @param without what must not be seen, in the words of the prompt's language, at most 1,000 characters; empty for
 *     nothing, and always empty for a provider whose card does not name {@link ProviderCard.Ability#WITHOUT}
 * @param edit a picture to begin from; only for a provider whose card names {@link ProviderCard.Ability#EDIT}
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
        long seed,
        @Personal(DataClass.PROMPT) String without,
        Optional<Edit> edit) {
    public ImageRequest {
        if (prompt.isBlank() || prompt.length() > 2_000) {
            throw new IllegalArgumentException("prompt must have 1 to 2,000 characters");
        }
        if (without.length() > 1_000) {
            throw new IllegalArgumentException("without must have at most 1,000 characters");
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

    /** For a picture from words alone. */
    public ImageRequest(
            JobId job,
            String prompt,
            String title,
            Language language,
            ShotRole role,
            String style,
            int width,
            int height,
            int count,
            long seed) {
        this(job, prompt, title, language, role, style, width, height, count, seed, "", Optional.empty());
    }

    /**
     * A picture to begin from.
     *
     * @param picture clean PNG or JPEG
     * @param type its media type
     * @param strength how far the result may leave it: 0 not at all, 1 wholly
     */
    public record Edit(Content picture, String type, double strength) {
        public Edit {
            if (strength < 0 || strength > 1) {
                throw new IllegalArgumentException("strength must be 0 to 1");
            }
        }
    }

    /** Says how long the texts are, not what they say. */
    @Override
    public String toString() {
        return "ImageRequest[" + job + ", " + role + ", " + width + "x" + height + ", prompt of " + prompt.length()
                + " characters]";
    }
}
