package org.blogimg.anonymiser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Parts as they are put together, with what was taken out before each. */
final class Parts {
    private final Folded words;
    private final Deque<Replacement> taken = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Parts(Steering.Neutral neutral) {
        this.words = neutral.words();
        neutral.taken().stream()
                .sorted(Comparator.comparingInt(Replacement::start))
                .forEach(taken::add);
    }

    /** The words from here to there as they are; what was taken out between them stands where it stood. */
    void keep(int start, int end) {
        int done = start;
        for (int at = start; at < end; at++) {
            if (!taken.isEmpty() && words.from(at) >= taken.getFirst().start()) {
                stay(done, at);
                takenUpTo(words.from(at));
                done = at;
            }
        }
        stay(done, end);
    }

    void add(Part part) {
        parts.add(part);
        text.append(part.text());
    }

    /** What was taken out behind the last word. */
    void rest() {
        takenUpTo(Integer.MAX_VALUE);
    }

    CharSequence text() {
        return text;
    }

    List<Part> all() {
        return parts;
    }

    private void stay(int start, int end) {
        if (start < end) {
            add(Part.kept(words.text().substring(start, end)));
        }
    }

    private void takenUpTo(int place) {
        while (!taken.isEmpty() && taken.getFirst().start() <= place) {
            Replacement one = taken.removeFirst();
            add(new Part("", one.kind().label(), one.original()));
        }
    }
}
