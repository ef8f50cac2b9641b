package org.blogimg.studio.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

import org.blogimg.testkit.MovableClock;

/** Time that goes on when a test says so; what is due is done in the test's own thread. */
final class HandTurned implements Timekeeper {
    private record Due(Instant at, long place, Runnable work) {}

    private final MovableClock clock;
    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::place));
    private long places;

    HandTurned(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public void in(Duration wait, Runnable work) {
        waiting.add(new Due(clock.instant().plus(wait), places++, work));
    }

    @Override
    public void every(Duration pause, Runnable work) {
        run(() -> {
            work.run();
            in(pause, () -> every(pause, work));
        });
    }

    /** Goes on by so much, from one thing that is due to the next. */
    void goOn(Duration time) {
        Instant end = clock.instant().plus(time);
        for (Optional<Due> next = next(end); next.isPresent(); next = next(end)) {
            clock.move(Duration.between(clock.instant(), next.get().at()));
            next.get().work().run();
        }
        clock.move(Duration.between(clock.instant(), end));
    }

    private Optional<Due> next(Instant end) {
        return Optional.ofNullable(waiting.peek())
                .filter(due -> !due.at().isAfter(end))
                .map(due -> waiting.remove());
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
