package org.blogimg.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What the platform adds to a picture over what its server needs: the whole way of a job, from the order over screening,
 * anonymising, credits, the call, cleaning, four sizes, sealing and keeping to the settled end. Beside it the same request
 * straight to the server, and through a plain proxy as the floor.
 */
final class Overhead {
    private static final Duration WARM = Duration.ofSeconds(8);
    private static final Duration WINDOW = Duration.ofSeconds(8);

    private Overhead() {}

    /** One request of one client, to its end. */
    private interface Asked {
        void once() throws IOException, InterruptedException;
    }

    static void run(Path folder) throws IOException, InterruptedException {
        try (Upstream upstream = new Upstream();
                Forward proxy = new Forward(upstream.host());
                House house = house(folder, upstream.host()).start()) {
            Client client = new Client(house);
            client.prepare();
            System.out.printf(
                    Locale.ROOT,
                    "%nOne picture of %d KB; times in ms, the platform's with cleaning, four sizes, sealing%n%n"
                            + "| server ms | clients | direct p50 | proxy p50 | platform p50 | added p50 | added p99 |"
                            + " pictures/s: direct | proxy | platform | platform's CPU ms a picture |%n"
                            + "|---|---|---|---|---|---|---|---|---|---|---|%n",
                    upstream.bytes() / 1_000);
            Window warm = measure(4, WARM, client::picture);
            for (int delay : List.of(0, 200)) {
                upstream.delayMillis = delay;
                for (int clients : List.of(1, 32, 256)) {
                    row(
                            delay,
                            clients,
                            new Client.Straight(upstream.host()),
                            new Client.Straight(proxy.host()),
                            house,
                            client);
                }
            }
            System.out.printf(
                    "%nwarmed with %d pictures; the process holds %d MB%n",
                    warm.millis().size(), Cpu.residentMegabytes(house.pid()));
        }
    }

    private static void row(
            int delay, int clients, Client.Straight direct, Client.Straight proxy, House house, Client platform)
            throws IOException, InterruptedException {
        Window straight = measure(clients, WINDOW, direct::picture);
        Window passed = measure(clients, WINDOW, proxy::picture);
        double before = Cpu.ofProcess(house.pid());
        Window whole = measure(clients, WINDOW, platform::picture);
        double cpu =
                (Cpu.ofProcess(house.pid()) - before) * 1_000 / whole.millis().size();
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f | %.0f |%n",
                delay,
                clients,
                straight.at(0.5),
                passed.at(0.5),
                whole.at(0.5),
                whole.at(0.5) - straight.at(0.5),
                whole.at(0.99) - straight.at(0.99),
                straight.perSecond(),
                passed.perSecond(),
                whole.perSecond(),
                cpu);
    }

    private static House house(Path folder, String upstream) throws IOException, InterruptedException {
        String config = "org.blogimg.image.openai.cfg";
        return House.copied(folder)
                .with("org.blogimg.ledger.cfg", "opening_credits", "1000000")
                .with("org.blogimg.studio.cfg", "concurrency", "256")
                .with("org.blogimg.broker.cfg", "concurrency", "256")
                .with("org.blogimg.outbound.cfg", "private_hosts", upstream)
                .with("org.blogimg.outbound.cfg", "connections_per_host", "256")
                .with(config, "base_url", "http://" + upstream + "/v1")
                .with(config, "server", "stable-diffusion.cpp")
                .with(config, "model_side", "512")
                .with(config, "price_credits", "1")
                .with(config, "purge_days", "0")
                .with(config, "purge_source", "a server of this bench");
    }

    /** Closed loop: every client asks again once it was answered; whoever is on the way at the end is waited for. */
    private static Window measure(int clients, Duration time, Asked asked) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        long end = began + time.toNanos();
        for (int client = 0; client < clients; client++) {
            threads.execute(() -> {
                try {
                    do {
                        long start = System.nanoTime();
                        asked.once();
                        millis.add((System.nanoTime() - start) / 1e6);
                    } while (System.nanoTime() < end);
                } catch (IOException | RuntimeException failed) {
                    broken.add(failed);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.MINUTES) || !broken.isEmpty()) {
            throw new IllegalStateException("the window did not end well", broken.peek());
        }
        return new Window(millis.stream().sorted().toList(), (System.nanoTime() - began) / 1e9);
    }

    /** What a window brought, quickest first. */
    private record Window(List<Double> millis, double seconds) {
        double at(double share) {
            return millis.get((int) Math.min(millis.size() - 1L, Math.round(millis.size() * share)));
        }

        double perSecond() {
            return millis.size() / seconds;
        }
    }
}
