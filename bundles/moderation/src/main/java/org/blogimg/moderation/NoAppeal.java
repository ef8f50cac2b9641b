package org.blogimg.moderation;

/** It cannot be appealed, or not decided, as things stand; the message says why. */
public final class NoAppeal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoAppeal(String message) {
        super(message);
    }
}
