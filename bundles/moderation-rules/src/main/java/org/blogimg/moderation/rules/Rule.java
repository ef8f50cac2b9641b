package org.blogimg.moderation.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that may not be drawn.
 *
 * @param reason one sentence for the owner
 * @param near how many words its parts may lie apart
 * @param any a word of each list must come
 * @param but phrases that hold one of the words and mean something else
 * @param not words beside which the rule does not hold
 */
record Rule(String id, String reason, int near, List<Terms> any, Terms but, Terms not) {
    static final int ANYWHERE = Integer.MAX_VALUE;
    /** How far a word that explains the matter away may stand from it. */
    private static final int BESIDE = 6;

    Rule {
        any = List.copyOf(any);
    }

    boolean holds(List<List<String>> words) {
        List<List<Integer>> places = new ArrayList<>();
        for (Terms terms : any) {
            List<Integer> found = terms.places(words);
            if (found.isEmpty()) {
                return false;
            }
            places.add(found);
        }
        List<Integer> others = but.places(words);
        List<Integer> excuses = not.places(words);
        places.forEach(list -> list.removeIf(place -> excused(place, others, excuses)));
        return places.get(0).stream().anyMatch(place -> places.stream().allMatch(list -> within(list, place)));
    }

    private boolean within(List<Integer> list, int place) {
        return list.stream().anyMatch(other -> Math.abs((long) other - place) <= near);
    }

    private static boolean excused(int place, List<Integer> others, List<Integer> excuses) {
        return others.stream().anyMatch(other -> other <= place && place - other <= 1)
                || excuses.stream().anyMatch(excuse -> Math.abs(excuse - place) <= BESIDE);
    }

    @Override
    public String toString() {
        return "Rule[" + id + "]";
    }
}
