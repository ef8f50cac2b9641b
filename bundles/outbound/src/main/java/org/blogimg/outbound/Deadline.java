package org.blogimg.outbound;

import java.time.Duration;

/** How long is left. By the machine's running time: the clock on the wall may be set meanwhile. */
final class Deadline {
    private final long end;

    Deadline(Duration whole) {
        end = System.nanoTime() + whole.toNanos();
    }

    /** At least 1. */
    long leftMillis() {
        return Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
    }

    boolean over() {
        return System.nanoTime() - end >= 0;
    }
}
