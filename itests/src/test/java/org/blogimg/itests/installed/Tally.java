package org.blogimg.itests.installed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What became of the orders that were under way while providers were swapped. */
final class Tally {
    /** No more calls than that are under way at once, so a kill can cut off no more answers. */
    private static final int CALLS_AT_ONCE = 32;

    private final List<JsonNode> jobs = new ArrayList<>();
    private final List<Long> ordered = new ArrayList<>();
    private final List<Long> settled = new ArrayList<>();
    private final List<String> unpaid = new ArrayList<>();
    private final Set<String> pictures = new HashSet<>();
    private final int orders;

    Tally(Map<String, JsonNode> ended) {
        orders = ended.size();
        ended.values().forEach(order -> order.path("jobs").forEach(job -> add(order, job)));
    }

    private void add(JsonNode order, JsonNode job) {
        jobs.add(job);
        if (!job.path("state").asText().equals("SETTLED")) {
            unpaid.add(job.path("state").asText() + ": " + job.path("note").asText());
            return;
        }
        pictures.add(job.path("picture").asText());
        ordered.add(Instant.parse(order.path("orderedAt").asText()).toEpochMilli());
        settled.add(Instant.parse(job.path("changedAt").asText()).toEpochMilli());
    }

    /** Nothing is lost, delivered twice or asked for twice; only a kill's cut leaves jobs that end unpaid. */
    void judge(long asked) {
        assertTrue(unpaid.stream().allMatch(note -> note.contains("answer was lost")), unpaid::toString);
        assertTrue(unpaid.size() <= CALLS_AT_ONCE, "more than were on their way: " + unpaid.size());
        assertEquals(settled.size(), pictures.size(), "two jobs have one picture");
        assertTrue(asked <= jobs.size(), asked + " pictures were asked for, of " + jobs.size() + " jobs");
        assertTrue(settled.size() > 100, "too little was drawn to judge by: " + settled.size());
    }

    long paid() {
        return settled.size();
    }

    String line(long asked) {
        return String.format(
                Locale.ROOT,
                "%d orders, %d jobs: %d delivered and paid, %d lost, %d twice; %d asked for;"
                        + " %d ended unpaid because the kill cut their answer off",
                orders,
                jobs.size(),
                settled.size(),
                jobs.size() - settled.size() - unpaid.size(),
                settled.size() - pictures.size(),
                asked,
                unpaid.size());
    }

    /** How long each picture took from its order on, of those that were settled between the moments, two and two. */
    List<Double> seconds(List<Instant> moments) {
        List<Double> seconds = new ArrayList<>();
        for (int half = 0; half + 1 < moments.size(); half += 2) {
            long from = moments.get(half).toEpochMilli();
            long to = moments.get(half + 1).toEpochMilli();
            IntStream.range(0, settled.size())
                    .filter(job -> settled.get(job) >= from && settled.get(job) < to)
                    .forEach(job -> seconds.add((settled.get(job) - ordered.get(job)) / 1000.0));
        }
        return seconds;
    }

    /** Jobs that were ordered and not yet settled, looked at each second between the moments; the fewest first. */
    List<Long> inFlight(List<Instant> moments) {
        List<Long> looks = new ArrayList<>();
        for (int half = 0; half + 1 < moments.size(); half += 2) {
            for (long at = moments.get(half).toEpochMilli();
                    at < moments.get(half + 1).toEpochMilli();
                    at += 1_000) {
                looks.add(open(at));
            }
        }
        return looks.stream().sorted().toList();
    }

    private long open(long at) {
        return IntStream.range(0, settled.size())
                .filter(job -> ordered.get(job) <= at && settled.get(job) > at)
                .count();
    }
}
