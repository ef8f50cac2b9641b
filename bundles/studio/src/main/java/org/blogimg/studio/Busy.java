package org.blogimg.studio;

import java.time.Duration;

/** Nothing is wrong with the request; the same one may pass later. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public Busy(String message, Duration wait, Throwable cause) {
        super(message, cause);
        this.wait = wait;
    }

    public Busy(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** When it is worth to ask again. */
    public Duration retryAfter() {
        return wait;
    }
}
