package org.blogimg.image.sketch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.blogimg.api.Language;

/**
 * Chooses drawings by what a prompt is about: first for the things it lists, then for the telling words of its theme. A
 * word without a fitting drawing brings none, and a prompt without any gets an empty cast: better a landscape than a
 * silly thing.
 */
final class Casting {
    private static final int MOST = 5;
    private static final int ENOUGH = 3;
    private static final double LEAST = 0.8;
    private static final double SURE = 2.4;

    private final MotifShelf shelf;
    private final Lexicon lexicon;

    Casting(MotifShelf shelf) {
        this.shelf = shelf;
        lexicon = new Lexicon(shelf);
    }

    Unwanted unwanted(String without) {
        return Unwanted.of(without, lexicon, shelf);
    }

    /** A drawing that a place in the prompt calls for: how well it fits the word, and how much the word counts. */
    private record Call(Motif motif, double fit, double weight) {}

    Cast cast(String prompt, Language language, Unwanted unwanted, Random random) {
        boolean english = english(language);
        Prompt parts = Prompt.of(prompt);
        List<List<Call>> calls = new ArrayList<>();
        for (String thing : parts.things()) {
            add(calls, thing(thing, english), 1 / (1 + 0.05 * calls.size()));
        }
        if (english && calls.size() < 2) {
            theme(parts.theme(), calls);
        }
        calls.replaceAll(
                call -> call.stream().filter(one -> !unwanted.has(one.motif())).toList());
        return new Cast(choose(calls, parts.things().size(), random));
    }

    /** The words are English; those of another language that look like them would be false friends. */
    private static boolean english(Language language) {
        return language.equals(Language.UNKNOWN)
                || language.tag().toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** Drawings for a listed thing: by the whole of it, else by its last word, else by any. */
    private Map<Motif, Double> thing(String thing, boolean english) {
        Map<Motif, Double> whole = lexicon.find(Words.key(thing));
        if (!whole.isEmpty() || !english) {
            return sure(whole, english ? LEAST : SURE);
        }
        List<String> stems = Words.stems(thing);
        for (int i = stems.size() - 1; i >= 0; i--) {
            Map<Motif, Double> two = i > 0 ? lexicon.find(stems.get(i - 1) + "-" + stems.get(i)) : Map.of();
            Map<Motif, Double> found = two.isEmpty() ? lexicon.find(stems.get(i)) : two;
            if (!sure(found, LEAST).isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private static Map<Motif, Double> sure(Map<Motif, Double> found, double least) {
        return found.values().stream().anyMatch(weight -> weight >= least) ? found : Map.of();
    }

    private void theme(String theme, List<List<Call>> calls) {
        List<String> stems = Words.stems(theme);
        double weight = calls.isEmpty() ? 1 : 0.7;
        for (int i = 0; i < stems.size(); i++) {
            Map<Motif, Double> two =
                    i + 1 < stems.size() ? lexicon.find(stems.get(i) + "-" + stems.get(i + 1)) : Map.of();
            Map<Motif, Double> found = two.isEmpty() ? lexicon.find(stems.get(i)) : two;
            add(calls, sure(found, calls.isEmpty() ? LEAST : SURE), weight / (1 + 0.05 * i));
            i += two.isEmpty() ? 0 : 1;
        }
    }

    private static void add(List<List<Call>> calls, Map<Motif, Double> found, double factor) {
        List<Call> call = found.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST)
                .map(e -> new Call(e.getKey(), e.getValue(), Math.min(SURE, e.getValue()) * factor))
                .sorted(Comparator.comparingDouble(Call::fit).reversed().thenComparing(c -> c.motif()
                        .name()))
                .limit(4)
                .toList();
        if (!call.isEmpty()) {
            calls.add(call);
        }
    }

    /**
     * One drawing a call; the theme's calls only as far as the listed things leave room. Where that is too few, a second
     * one for a call, if it is sure: with a bell goes no bell pepper.
     */
    private static List<Motif> choose(List<List<Call>> calls, int listed, Random random) {
        List<Call> chosen = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int most = listed > 0 ? Math.max(ENOUGH, Math.min(listed, MOST)) : MOST;
        for (int round = 0; round < 2; round++) {
            double least = round == 0 ? LEAST : SURE;
            for (List<Call> call : calls) {
                if (chosen.size() < (round == 0 ? most : ENOUGH)) {
                    pick(call, least, taken, random).ifPresent(chosen::add);
                }
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingDouble(Call::weight).reversed())
                .map(Call::motif)
                .toList();
    }

    /** The best one not yet taken, now and then the second where it is nearly as good. */
    private static Optional<Call> pick(List<Call> call, double least, Set<String> taken, Random random) {
        List<Call> free = call.stream()
                .filter(c -> c.fit() >= least && !taken.contains(family(c.motif())))
                .toList();
        boolean close = free.size() > 1 && free.get(1).fit() > free.get(0).fit() * 0.92;
        boolean second = close && random.nextInt(3) == 0;
        Optional<Call> best = free.stream().skip(second ? 1 : 0).findFirst();
        best.ifPresent(chosen -> taken.add(family(chosen.motif())));
        return best;
    }

    /** Things that would look like the same thing twice. */
    private static String family(Motif motif) {
        List<String> kinds = List.of(
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
                "mountain",
                "idea",
                "note",
                "tree",
                "headphone");
        return kinds.stream().filter(motif.name()::contains).findFirst().orElse(motif.name());
    }
}
