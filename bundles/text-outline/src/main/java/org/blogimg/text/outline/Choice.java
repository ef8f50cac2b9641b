package org.blogimg.text.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.blogimg.api.text.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Decides how many pictures a post bears and at which sections they stand: about one for every 250 words, the hero among
 * them, well apart, where there is most to draw. An owner who names a number gets it, as far as there is text.
 */
final class Choice {
    private static final int WORDS_A_PICTURE = 250;
    private static final int MOST = 12;
    /** Closer than that two pictures crowd each other. */
    private static final int APART = 110;

    private static final int SMALLEST_SHARE = 110;
    private static final int LEAST_WORDS = 15;

    private final Reading reading;
    private final Wish wish;
    private final boolean asked;
    private final Map<Integer, Integer> chosen = new HashMap<>();
    private final List<Integer> places = new ArrayList<>();

    Choice(Reading reading, Wish wish) {
        this.reading = reading;
        this.wish = wish;
        this.asked = wish.pictures() >= 0;
        if (hero()) {
            places.add(0);
            choose();
        }
    }

    /** Whether the post opens with a picture: always, unless the owner wants none. */
    boolean hero() {
        return wish.pictures() != 0 && !reading.sections().isEmpty();
    }

    /** How many inline pictures a section gets. */
    int inline(int section) {
        return chosen.getOrDefault(section, 0);
    }

    /** How many pictures in all, hero included. */
    int pictures() {
        return (hero() ? 1 : 0)
                + chosen.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Words between a place and the nearest picture. */
    int distance(int start) {
        return places.stream().mapToInt(place -> Math.abs(place - start)).min().orElse(Integer.MAX_VALUE);
    }

    private void choose() {
        int most =
                asked ? wish.pictures() - 1 : Math.min(MOST, Math.round((float) reading.words() / WORDS_A_PICTURE)) - 1;
        List<Candidate> open = new ArrayList<>();
        for (Passage section : reading.sections()) {
            if (Editor.leave(section) == Leave.NONE) {
                open.addAll(shares(section, asked ? SMALLEST_SHARE : WORDS_A_PICTURE));
            } else if (section.section().traits().pictures() > 0) {
                places.add(section.start() + section.words() / 2);
            }
        }
        most -= take(open, most, APART);
        if (asked && most > 0) {
            most -= take(open, most, 0);
        }
        if (asked && most > 0) {
            take(rest(), most, 0);
        }
    }

    /** Sections that are better left alone, for an owner who wants more pictures than the others bear. */
    private List<Candidate> rest() {
        List<Candidate> rest = new ArrayList<>();
        for (Passage section : reading.sections()) {
            if (Editor.leave(section) != Leave.NONE && section.words() >= LEAST_WORDS) {
                rest.addAll(shares(section, SMALLEST_SHARE));
            }
        }
        return rest;
    }

    private List<Candidate> shares(Passage section, int words) {
        int of = Math.max(1, Math.round((float) section.words() / words));
        List<Passage> shares = new ArrayList<>(reading.shares(section, of));
        // The hero stands for the first share of the section it opens.
        if (section.section().index() == 0) {
            shares.remove(0);
        }
        return shares.stream()
                .filter(share -> share.words() >= LEAST_WORDS)
                .map(share -> new Candidate(share, worth(share)))
                .toList();
    }

    private int take(List<Candidate> open, int most, int apart) {
        int taken = 0;
        Candidate best = best(open, apart);
        while (best != null && taken < most) {
            open.remove(best);
            places.add(best.passage.start());
            chosen.merge(best.passage.section().index(), 1, Integer::sum);
            taken++;
            best = best(open, apart);
        }
        return taken;
    }

    private @Nullable Candidate best(List<Candidate> open, int apart) {
        Candidate best = null;
        double highest = 0;
        for (Candidate candidate : open) {
            int distance = distance(candidate.passage.start());
            double room = 0.05 + Math.min(distance, 2 * WORDS_A_PICTURE) / (2.0 * WORDS_A_PICTURE);
            if (distance >= apart && candidate.worth * room > highest) {
                highest = candidate.worth * room;
                best = candidate;
            }
        }
        return best;
    }

    private double worth(Passage passage) {
        int level = passage.section().level();
        double length = Math.sqrt(Math.min(passage.words(), 400));
        double rank = passage.nth() > 0 || level == 0 ? 0.8 : level <= 2 ? 1.2 : 1;
        return length * rank * (1 + reading.scenes().drawable(passage) / 3);
    }

    /** A passage and what a picture of it would be worth, were there no others. */
    private record Candidate(Passage passage, double worth) {}
}
