package org.blogimg.api.text;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads an article as an art editor would: which sections want a picture, which do not, why, and in which words to ask
 * for it. Implemented by a plug-in, called through the guard, from many threads. Keeps nothing and logs nothing of what
 * it reads. The same article and wish give the same outline.
 */
@ConsumerType
public interface TextProvider {
    /** @throws org.blogimg.api.PlugFailure when it could not do its work */
    Outline outline(Article article, Wish wish);
}
