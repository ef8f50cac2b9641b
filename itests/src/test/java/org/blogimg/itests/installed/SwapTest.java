package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.blogimg.admission.testing.SigningKey;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An operator lets signed versions of a provider in, stops, starts and replaces them, puts them side by side, gives them
 * shares, drains and removes them while a hundred jobs are under way, and the process is killed in the middle of it. Every
 * order ends; no picture is asked for, delivered or charged twice; nothing but the provider starts anew.
 *
 * <p>{@code -Dblogimg.swaps=20} swaps as often; the time that a picture takes with swaps and without is printed as a ratio.
 */
class SwapTest {
    private static final int SWAPS = Integer.getInteger("blogimg.swaps", 8);
    private static final int CLIENTS = 14;
    private static final long OPENING = 100_000;
    private static final String STARTS =
            "each ($.context bundles) { echo bundle ($it symbolicName) ($it bundleContext) }";

    private final Map<String, String> figures = new LinkedHashMap<>();
    private final List<Instant> calm = new ArrayList<>();
    private final List<Instant> halves = new ArrayList<>();
    private int restarted;
    private double took;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void jobsShouldOutliveProvidersThatComeAndGoAndAKill(@TempDir Path folder) throws Exception {
        try (OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.SD_CPP);
                Installation house = house(server.host()).start()) {
            server.latency(Duration.ofMillis(300));
            Swaps swaps = prepared(house, folder);
            try (Orders orders = new Orders(house.rest(), "openai", CLIENTS)) {
                run(Duration.ofSeconds(10));
                calm.add(Instant.now());
                run(Duration.ofSeconds(3L * SWAPS));
                calm.add(Instant.now());
                half(house, swaps, SWAPS / 2);
                kill(house, swaps);
                orders.settle();
                half(house, swaps, SWAPS - SWAPS / 2);
                orders.end();
                Tally tally = new Tally(orders.ended());
                ratio(tally);
                judge(house, swaps, tally, server.understood().size());
            }
            house.stop();
        } finally {
            figures.forEach((name, figure) -> System.out.printf("%-34s | %s%n", name, figure));
        }
    }

    private static Installation house(String server) throws IOException, InterruptedException {
        return Installation.unpack()
                .asShipped()
                .with("org.blogimg.ledger.cfg", "opening_credits", Long.toString(OPENING))
                .with("org.blogimg.studio.cfg", "concurrency", "32")
                .with("org.blogimg.broker.cfg", "concurrency", "32")
                .with("org.blogimg.outbound.cfg", "private_hosts", server)
                .with(Swaps.BUNDLE + ".cfg", "base_url", "http://" + server + "/v1")
                .with(Swaps.BUNDLE + ".cfg", "server", "stable-diffusion.cpp")
                .with(Swaps.BUNDLE + ".cfg", "model_side", "512")
                .with(Swaps.BUNDLE + ".cfg", "price_credits", "1")
                .with(Swaps.BUNDLE + ".cfg", "purge_days", "0")
                .with(Swaps.BUNDLE + ".cfg", "purge_source", "a server of this test");
    }

    /** Trusts an author, asks what each plug-in's next version would restart, and lets the first version in. */
    private Swaps prepared(Installation house, Path folder) throws IOException, InterruptedException {
        SigningKey author = SigningKey.made(folder, "author");
        house.told("blogimg:trust-add " + author.certificate(folder));
        PlugInJars jars = new PlugInJars(house.home(), folder, author);
        List<String> checks = new ArrayList<>();
        for (Path jar : PlugInJars.distributed(house.home())) {
            checks.add("blogimg:provider-install " + jars.next(jar) + " --check --replace --framework");
        }
        List<String> refreshes = house.told(String.join(" ; ", checks))
                .lines()
                .filter(line -> line.startsWith("bundles to refresh:"))
                .toList();
        figures.put("bundles to refresh", "0 for each of " + checks.size() + " plug-ins");
        assertEquals(checks.size(), refreshes.size());
        assertTrue(refreshes.stream().allMatch("bundles to refresh: 0"::equals), refreshes::toString);
        Path original =
                PlugInJars.distributed(house.home(), List.of("image-openai")).get(0);
        Swaps swaps = new Swaps(house, new Versions(original, folder, author));
        swaps.letIn();
        return swaps;
    }

    private void half(Installation house, Swaps swaps, int count) throws IOException, InterruptedException {
        List<String> starts = starts(house);
        halves.add(Instant.now());
        long began = System.nanoTime();
        swaps.run(count);
        took += (System.nanoTime() - began) / 1e9;
        halves.add(Instant.now());
        List<String> after = starts(house);
        restarted +=
                (int) after.stream().filter(start -> !starts.contains(start)).count();
        figures.put("bundles started anew", restarted + " of " + starts.size());
        assertEquals(starts, after, "something else started anew");
    }

    /** Ends the process while it swaps. */
    private static void kill(Installation house, Swaps swaps) throws IOException, InterruptedException {
        String swap = swaps.next() + " ; " + swaps.next();
        CompletableFuture<Void> swapping = CompletableFuture.runAsync(() -> console(house, swap));
        run(Duration.ofMillis(1_800));
        house.kill();
        swapping.join();
        house.start();
        swaps.goOn();
    }

    /** Whatever it ends with: it is cut off. */
    private static void console(Installation house, String command) {
        try {
            house.script("console", command);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The start of each bundle but the one that is swapped: a bundle gets another context each time it starts. */
    private static List<String> starts(Installation house) throws IOException, InterruptedException {
        return house.told(STARTS)
                .lines()
                .filter(line -> line.startsWith("bundle ") && !line.contains(" " + Swaps.BUNDLE + " "))
                .sorted()
                .toList();
    }

    private void ratio(Tally tally) {
        List<Double> without = tally.seconds(calm);
        List<Double> with = tally.seconds(halves);
        if (Math.min(with.size(), without.size()) < 20) {
            figures.put("a picture's 99th percentile", "too few: " + with.size() + " with swaps, " + without.size());
            return;
        }
        double longest = with.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        figures.put(
                "a picture's 99th percentile",
                String.format(
                        Locale.ROOT,
                        "%.1f s with swaps (%d pictures, longest %.1f s), %.1f s without (%d): ratio %.2f",
                        p99(with),
                        with.size(),
                        longest,
                        p99(without),
                        without.size(),
                        p99(with) / p99(without)));
    }

    private void judge(Installation house, Swaps swaps, Tally tally, long asked)
            throws IOException, InterruptedException {
        List<Double> each = swaps.seconds().stream().sorted().toList();
        figures.put(
                "swaps",
                String.format(
                        Locale.ROOT,
                        "%d in %.0f s, and one kill -9 in one more; one takes %.1f s (median), %.1f s (longest)",
                        each.size(),
                        took,
                        each.get(each.size() / 2),
                        each.get(each.size() - 1)));
        List<Long> open = tally.inFlight(halves);
        figures.put("jobs in flight", "median " + open.get(open.size() / 2) + ", least " + open.get(0));
        figures.put("what became of them", tally.line(asked));
        long expected = OPENING - tally.paid();
        long credits = credits(house.rest(), expected);
        figures.put("credits", (OPENING - credits) + " taken for " + tally.paid() + " pictures");
        long installed = house.told("bundle:list -t 0 -s --no-format")
                .lines()
                .filter(line -> line.contains(Swaps.BUNDLE))
                .count();
        long loaders = ClassLoaders.holding(house, Swaps.BUNDLE + ".OpenAiProvider");
        figures.put("class loaders of the provider", loaders + ", of " + installed + " versions that are installed");
        tally.judge(asked);
        assertEquals(expected, credits);
        assertEquals(SWAPS, each.size());
        assertTrue(loaders - installed <= 1, figures::toString);
    }

    /** What is set aside for a job that ended in vain is given back after its end, by the janitor's next round at the latest. */
    private static long credits(Rest rest, long expected) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        long now = rest.get("/me").json().path("credits").asLong();
        while (now != expected && System.nanoTime() < end) {
            run(Duration.ofMillis(200));
            now = rest.get("/me").json().path("credits").asLong();
        }
        return now;
    }

    private static double p99(List<Double> seconds) {
        return seconds.stream().sorted().toList().get((int) Math.ceil(seconds.size() * 0.99) - 1);
    }

    private static void run(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
