package org.blogimg.studio.job;

/**
 * Under the name of the provider that the words were made ready for stands one now that sends them further: they are made
 * ready anew. Nothing has left.
 */
final class OtherWords extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherWords() {
        super("words are to be made ready for another provider", null, false, false);
    }
}
