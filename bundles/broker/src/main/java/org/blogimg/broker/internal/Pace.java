package org.blogimg.broker.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How long the last pictures took. */
final class Pace {
    private static final int REMEMBERED = 32;

    private final Deque<Duration> last = new ArrayDeque<>();

    synchronized void took(Duration time) {
        if (last.size() == REMEMBERED) {
            last.removeFirst();
        }
        last.addLast(time);
    }

    /** The middle one; of an even number the shorter of the two in the middle. */
    synchronized Optional<Duration> median() {
        List<Duration> sorted = last.stream().sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }
}
