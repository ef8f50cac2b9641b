package org.blogimg.studio.job;

import java.time.Duration;

/** Does one piece of work after the other: now, later, or again and again. What it is given must not throw. */
interface Timekeeper extends AutoCloseable {
    /** Nothing where it has ended. */
    void in(Duration wait, Runnable work);

    /** At once, and so long after each end. */
    void every(Duration pause, Runnable work);

    /** Nothing where it has ended. */
    default void run(Runnable work) {
        in(Duration.ZERO, work);
    }

    /** What runs comes to its end; what waits is forgotten. */
    @Override
    void close();
}
