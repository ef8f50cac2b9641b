package org.blogimg.broker.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Who is there. Whoever finds nobody may wait for the next to come. */
final class Seats {
    private final List<Seat> seats = new CopyOnWriteArrayList<>();

    List<Seat> all() {
        return seats;
    }

    synchronized void add(Seat seat) {
        seats.add(seat);
        notifyAll();
    }

    synchronized void remove(long number) {
        seats.removeIf(seat -> seat.number() == number);
    }

    /** Those who wait look again. */
    synchronized void changed() {
        notifyAll();
    }

    /** What {@code look} finds at once, or after somebody came; empty when the time is over. */
    synchronized Optional<Seat> await(Supplier<Optional<Seat>> look, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        long left = most.toMillis();
        Optional<Seat> found = look.get();
        try {
            while (found.isEmpty() && left > 0) {
                wait(left);
                found = look.get();
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return found;
    }
}
