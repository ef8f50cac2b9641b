package org.blogimg.studio;

/** The request does not fit the state things are in; the message says what to do first. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
