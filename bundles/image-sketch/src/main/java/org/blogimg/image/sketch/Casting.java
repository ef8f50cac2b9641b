package org.blogimg.image.sketch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Chooses drawings by what a prompt is about: each telling word may bring one, phrases before words, early words before
 * late ones. A word without a fitting drawing brings none, and a prompt without any gets an empty cast: better a
 * landscape than a silly thing.
 */
final class Casting {
    private static final int MOST = 6;
    private static final double LEAST = 0.8;

    private final MotifShelf shelf;
    private final Lexicon lexicon;

    Casting(MotifShelf shelf) {
        this.shelf = shelf;
        lexicon = new Lexicon(shelf);
    }

    /** A drawing that a place in the prompt calls for. */
    private record Call(Motif motif, double weight, int at) {}

    Cast cast(String prompt, Random random) {
        List<List<Call>> calls = calls(prompt);
        List<Call> chosen = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (List<Call> call : calls) {
            if (chosen.size() < MOST) {
                pick(call, taken, random).ifPresent(chosen::add);
            }
        }
        for (List<Call> call : calls) {
            if (chosen.size() < 3) {
                pick(call, taken, random).ifPresent(chosen::add);
            }
        }
        return new Cast(billing(chosen));
    }

    /** What is named in the prompt by its own word, before the word is looked for elsewhere. */
    private List<List<Call>> calls(String prompt) {
        List<List<Call>> calls = new ArrayList<>();
        int at = 0;
        List<String> stems = Words.stems(prompt);
        for (int i = 0; i < stems.size(); i++) {
            Map<Motif, Double> phrase =
                    i + 1 < stems.size() ? lexicon.find(stems.get(i) + "-" + stems.get(i + 1)) : Map.of();
            boolean two = !phrase.isEmpty();
            List<Call> call = rank(two ? phrase : lexicon.find(stems.get(i)), two ? 1.15 : 1, at++);
            if (!call.isEmpty()) {
                calls.add(call);
            }
            i += two ? 1 : 0;
        }
        return calls;
    }

    private static List<Call> rank(Map<Motif, Double> found, double phrase, int at) {
        double early = phrase / (1 + 0.06 * at);
        return found.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST)
                .map(e -> new Call(e.getKey(), e.getValue() * early, at))
                .sorted(Comparator.comparingDouble(Call::weight).reversed().thenComparing(c -> c.motif()
                        .name()))
                .limit(4)
                .toList();
    }

    /** The best one not yet taken, now and then the second where it is nearly as good. */
    private static java.util.Optional<Call> pick(List<Call> call, Set<String> taken, Random random) {
        List<Call> free =
                call.stream().filter(c -> !taken.contains(family(c.motif()))).toList();
        if (free.isEmpty()) {
            return java.util.Optional.empty();
        }
        boolean second = free.size() > 1 && free.get(1).weight() > free.get(0).weight() * 0.9 && random.nextInt(3) == 0;
        Call best = free.get(second ? 1 : 0);
        taken.add(family(best.motif()));
        return java.util.Optional.of(best);
    }

    private static List<Motif> billing(List<Call> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparingDouble(Call::weight).reversed())
                .map(Call::motif)
                .toList();
    }

    /** Things that would look like the same thing twice. */
    private static String family(Motif motif) {
        String name = motif.name();
        for (String kin : List.of(
                "magnifying-glass",
                "book",
                "locked",
                "globe",
                "mailbox",
                "speech",
                "calendar",
                "chart",
                "train",
                "phone",
                "bulb",
                "house",
                "hammer",
                "camera",
                "envelope",
                "data",
                "mountain")) {
            if (name.contains(kin)) {
                return kin;
            }
        }
        return name;
    }

    MotifShelf shelf() {
        return shelf;
    }
}
