package org.blogimg.api.image;

import org.blogimg.api.Content;
import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/**
 * One picture as a provider delivers it: untrusted bytes, cleaned before anything is kept of them.
 *
 * @param bytes an encoded picture: PNG, JPEG, GIF or WebP
 * @param seed the number that makes the same picture again, as text because providers differ in its width; empty where
 *     the provider gives none
 * @param altText what is to be seen in this picture, for somebody who cannot see it: what was drawn in truth, which may be
 *     less or other than what was asked for, and the words set in it as they stand there; in
 *     {@link ImageRequest#language()}, at most 250 characters; empty where the provider cannot say, and then what was
 *     planned stands
 */
public record Drawn(Content bytes, String seed, @Personal(DataClass.PICTURE) String altText) {
    private static final int LONGEST_ALT_TEXT = 250;

    public Drawn {
        if (seed.length() > 40) {
            throw new IllegalArgumentException("a seed has at most 40 characters");
        }
        if (altText.length() > LONGEST_ALT_TEXT) {
            throw new IllegalArgumentException("an alt text has at most " + LONGEST_ALT_TEXT + " characters");
        }
    }

    /** From a provider that cannot say what it drew. */
    public Drawn(Content bytes, String seed) {
        this(bytes, seed, "");
    }

    /** Says how long the alt text is, not what it says: it may hold the post's title. */
    @Override
    public String toString() {
        return "Drawn[seed " + seed + ", alt text of " + altText.length() + " characters]";
    }
}
