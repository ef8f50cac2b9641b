package org.blogimg.api.image;

import org.blogimg.api.Content;

/**
 * One picture as a provider delivers it: untrusted bytes, cleaned before anything is kept of them.
 *
 * @param bytes an encoded picture: PNG, JPEG, GIF or WebP
 * @param seed the number that makes the same picture again, as text because providers differ in its width; empty where
 *     the provider gives none
 */
public record Drawn(Content bytes, String seed) {
    public Drawn {
        if (seed.length() > 40) {
            throw new IllegalArgumentException("a seed has at most 40 characters");
        }
    }
}
