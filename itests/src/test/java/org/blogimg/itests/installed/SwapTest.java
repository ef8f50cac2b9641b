package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A provider is stopped, started, updated, put beside its newer version, given shares, drained and removed while a hundred
 * jobs are under way, and the process is killed in the middle of it. Every order ends; no picture is asked for, delivered
 * or charged twice; nothing but the provider starts anew.
 *
 * <p>{@code -Dblogimg.swaps=20} swaps as often; the time that a picture takes with swaps and without is printed as a ratio.
 */
class SwapTest {
    private static final int SWAPS = Integer.getInteger("blogimg.swaps", 8);
    private static final int CLIENTS = 10;
    private static final int PAUSE_SECONDS = 2;
    private static final long OPENING = 100_000;
    private static final String BUNDLE = "org.blogimg.image.openai";
    private static final String LOADERS = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";
    private static final String STARTS = "each ($.context bundles) { echo ($it symbolicName) ($it bundleContext) }";

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void jobsShouldOutliveProvidersThatComeAndGoAndAKill() throws Exception {
        try (OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.SD_CPP);
                Installation house = house(server.host()).start()) {
            server.latency(Duration.ofMillis(300));
            Versions versions = new Versions(original(house), house.data());
            try (Orders orders = new Orders(house.rest(), "openai", CLIENTS)) {
                run(Duration.ofSeconds(10));
                orders.takeSeconds();
                run(Duration.ofSeconds(3L * SWAPS));
                double without = p99(orders.takeSeconds());

                List<String> starts = starts(house);
                long loaders = loaders(house);
                List<String> swaps = swaps(versions);
                long began = System.nanoTime();
                console(house, String.join(" ; shell:sleep " + PAUSE_SECONDS + " ; ", swaps));
                double took = (System.nanoTime() - began) / 1e9;
                double with = p99(orders.takeSeconds());
                assertEquals(starts, starts(house), "something else started anew");
                long left = loaders(house) - loaders;

                console(house, swap(versions, 0));
                house.kill();
                house.start();
                console(house, swap(versions, 1));
                orders.end();
                System.out.printf(
                        Locale.ROOT,
                        "%d swaps in %.0f s: a picture's 99th percentile %.1f s with swaps, %.1f s without, ratio %.2f;"
                                + " class loaders more than before: %d%n",
                        SWAPS,
                        took,
                        with,
                        without,
                        with / without,
                        left);
                assertTrue(left <= 1, left + " old class loaders are alive");
                judge(house.rest(), orders.ended(), server);
            }
            house.stop();
        }
    }

    private static Installation house(String server) throws IOException, InterruptedException {
        return Installation.unpack()
                // What is looked at here is the swap; how a bundle proves itself at the door is AdmissionTest's.
                .with("org.blogimg.admission.cfg", "gate", "false")
                .with("org.blogimg.ledger.cfg", "opening_credits", Long.toString(OPENING))
                .with("org.blogimg.studio.cfg", "concurrency", "32")
                .with("org.blogimg.broker.cfg", "concurrency", "32")
                .with("org.blogimg.outbound.cfg", "private_hosts", server)
                .with(BUNDLE + ".cfg", "base_url", "http://" + server + "/v1")
                .with(BUNDLE + ".cfg", "server", "stable-diffusion.cpp")
                .with(BUNDLE + ".cfg", "model_side", "512")
                .with(BUNDLE + ".cfg", "price_credits", "1")
                .with(BUNDLE + ".cfg", "purge_days", "0")
                .with(BUNDLE + ".cfg", "purge_source", "a server of this test");
    }

    private static Path original(Installation house) throws IOException {
        try (Stream<Path> files = Files.walk(house.home().resolve("system/org/blogimg/blogimg-image-openai"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** All in one script: each call of the console would be a process of its own, and the load would feel it. */
    private static List<String> swaps(Versions versions) throws IOException {
        List<String> swaps = new ArrayList<>();
        for (int swap = 0; swap < SWAPS; swap++) {
            swaps.add(swap(versions, swap));
        }
        return swaps;
    }

    /** One of four ways, in turn: stopped and started; updated; put beside its successor, with shares or without. */
    private static String swap(Versions versions, int number) throws IOException {
        String version = versions.newest();
        String older = BUNDLE + "/" + version;
        return switch (number % 4) {
            case 0 -> "bundle:stop " + older + " ; bundle:start " + older;
            case 1 -> "bundle:update " + older + " file:" + versions.next();
            case 2 -> "bundle:install -s file:" + versions.next() + " ; bundle:uninstall " + older;
            default -> "bundle:install -s file:" + versions.next()
                    + " ; blogimg:provider-weight openai@" + version + " 50 ; shell:sleep 1"
                    + " ; blogimg:provider-drain openai@" + version + " ; bundle:uninstall " + older;
        };
    }

    private static String console(Installation house, String command) throws IOException, InterruptedException {
        Installation.Output output = house.script("console", command);
        assertEquals(0, output.exit(), output::text);
        return output.text();
    }

    /** The start of each bundle but the one that is swapped: a bundle gets another context each time it starts. */
    private static List<String> starts(Installation house) throws IOException, InterruptedException {
        return console(house, STARTS)
                .lines()
                .filter(line -> !line.startsWith(BUNDLE + " "))
                .sorted()
                .toList();
    }

    private static long loaders(Installation house) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = Long.toString(house.process().pid());
        String histogram = "";
        for (int look = 0; look < 3; look++) {
            histogram = Installation.run(house.home(), Map.of(), 60, jcmd, pid, "GC.class_histogram")
                    .text();
        }
        return histogram
                .lines()
                .filter(line -> line.contains(LOADERS))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
    }

    private static void judge(Rest rest, Map<String, JsonNode> orders, OpenAiImagesSimulator server)
            throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        long settled = 0;
        long jobs = 0;
        for (JsonNode order : orders.values()) {
            for (JsonNode job : order.path("jobs")) {
                jobs++;
                if (job.path("state").asText().equals("SETTLED")) {
                    settled++;
                } else {
                    lost.add(
                            job.path("state").asText() + ": " + job.path("note").asText());
                }
            }
        }
        long asked = server.understood().size();
        System.out.printf(
                Locale.ROOT,
                "%d orders, %d jobs, %d settled, %d ended unpaid because the kill cut their answer off; %d asked for%n",
                orders.size(),
                jobs,
                settled,
                lost.size(),
                asked);
        assertTrue(lost.stream().allMatch(note -> note.contains("answer was lost")), lost::toString);
        assertTrue(lost.size() <= 32, "more than were on their way: " + lost.size());
        assertTrue(asked <= jobs, asked + " pictures were asked for, of " + jobs + " jobs");
        assertEquals(OPENING - settled, credits(rest, OPENING - settled));
        assertTrue(settled > 100, "too little was drawn to judge by: " + settled);
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
        assertTrue(seconds.size() > 20, "too few pictures to judge by: " + seconds.size());
        return seconds.stream().sorted().toList().get((int) Math.ceil(seconds.size() * 0.99) - 1);
    }

    private static void run(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
