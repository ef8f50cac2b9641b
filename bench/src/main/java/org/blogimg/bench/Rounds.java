package org.blogimg.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Lets contenders do the same work in turn, in an order drawn anew each round, and prints medians and ratios. A ratio
 * is formed within a round, so that what disturbs the machine disturbs both.
 */
final class Rounds {
    private static final int WINDOW_MILLIS = 1_500;

    private final String work;
    private final String unit;
    private final int rounds;
    private final List<Contender> contenders;

    /** The first contender is the one that the others are compared with. */
    Rounds(String work, String unit, int rounds, List<Contender> contenders) {
        this.work = work;
        this.unit = unit;
        this.rounds = rounds;
        this.contenders = List.copyOf(contenders);
    }

    void run() throws IOException, InterruptedException {
        Map<String, List<Double>> costs = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            contender.window().cost(WINDOW_MILLIS);
            contender.window().cost(WINDOW_MILLIS);
        }
        Random order = new Random(1);
        for (int round = 0; round < rounds; round++) {
            List<Contender> shuffled = new ArrayList<>(contenders);
            Collections.shuffle(shuffled, order);
            for (Contender contender : shuffled) {
                costs.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(contender.window().cost(WINDOW_MILLIS));
            }
        }
        print(costs);
    }

    private void print(Map<String, List<Double>> costs) {
        System.out.printf(Locale.ROOT, "%n### %s%n%n", work);
        System.out.printf(
                "| who | %s, median (min to max) | beside %s |%n|---|---|---|%n",
                unit, contenders.get(0).name());
        List<Double> first = costs.getOrDefault(contenders.get(0).name(), List.of());
        for (Contender contender : contenders) {
            List<Double> samples = costs.getOrDefault(contender.name(), List.of());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f (%.3f to %.3f) | %.2f |%n",
                    contender.name(),
                    median(samples),
                    Collections.min(samples),
                    Collections.max(samples),
                    median(ratios(samples, first)));
        }
    }

    private static List<Double> ratios(List<Double> samples, List<Double> first) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < samples.size(); round++) {
            ratios.add(samples.get(round) / first.get(round));
        }
        return ratios;
    }

    static double median(List<Double> samples) {
        List<Double> sorted = samples.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
