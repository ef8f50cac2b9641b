package org.blogimg.anonymiser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Parts as they are put together: what is kept, and once each what was taken out and what stands there instead. */
final class Parts {
    private final Folded words;
    private final Deque<Replacement> taken = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Replacement> replaced = new ArrayList<>();
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
            if (words.inserted(at)) {
                done = at + 1;
            }
        }
        stay(done, end);
    }

    /** Something else stands in its place, and in that of what was taken out of it. */
    void replace(Replacement one, String standIn) {
        takenUpTo(one.start() - 1);
        while (!taken.isEmpty() && taken.getFirst().start() < one.end()) {
            taken.removeFirst();
        }
        replaced(one, standIn);
    }

    private void replaced(Replacement one, String standIn) {
        replaced.add(one);
        add(new Part(standIn, one.kind().label(), one.original()));
    }

    private void add(Part part) {
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

    /** In the order of the text. */
    List<Replacement> replaced() {
        return List.copyOf(replaced);
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
            replaced(one, one.standIn());
        }
    }
}
