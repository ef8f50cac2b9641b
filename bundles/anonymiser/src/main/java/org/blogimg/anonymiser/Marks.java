package org.blogimg.anonymiser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What was found so far, without overlap: who finds first, keeps. */
final class Marks {
    record Mark(int start, int end, Kind kind) {}

    private final List<Mark> marks = new ArrayList<>();
    private final BitSet covered = new BitSet();

    /** What is already found is left out at both ends and swallowed in the middle. */
    void add(int start, int end, Kind kind) {
        int from = covered.nextClearBit(start);
        int to = covered.previousClearBit(end - 1) + 1;
        if (from >= to) {
            return;
        }
        marks.removeIf(mark -> mark.start() >= from && mark.end() <= to);
        covered.set(from, to);
        marks.add(new Mark(from, to, kind));
    }

    boolean street(int place) {
        return marks.stream()
                .anyMatch(mark -> mark.kind() == Kind.STREET && mark.start() <= place && place < mark.end());
    }

    boolean touches(int start, int end) {
        int next = covered.nextSetBit(start);
        return next >= 0 && next < end;
    }

    List<Mark> inOrder() {
        List<Mark> whole = new ArrayList<>();
        marks.stream().sorted(Comparator.comparingInt(Mark::start)).forEach(mark -> join(whole, mark));
        return whole;
    }

    /** What touches is one. */
    private static void join(List<Mark> whole, Mark mark) {
        int last = whole.size() - 1;
        if (last >= 0 && whole.get(last).end() == mark.start()) {
            Mark before = whole.remove(last);
            whole.add(new Mark(before.start(), mark.end(), before.kind()));
        } else {
            whole.add(mark);
        }
    }
}
