package org.blogimg.broker;

import java.time.Duration;

/** A provider is there and is not to be called just now. Nothing was done. */
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;
    private final Health health;

    public NotNow(String message, Health health, Duration wait) {
        super(message, null, false, false);
        this.health = health;
        this.wait = wait;
    }

    /** READY for one that has as much to do as it may have. */
    public Health health() {
        return health;
    }

    /** How long to leave it alone. */
    public Duration pause() {
        return wait;
    }
}
