package org.blogimg.rest;

/** A slice is not there now: starting, or being replaced. */
final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReady(String slice) {
        super(slice + " is not ready yet");
    }
}
