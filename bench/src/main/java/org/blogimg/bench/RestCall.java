package org.blogimg.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small call of the REST interface, beside the page's robots.txt: the same server with nothing of ours behind it. */
final class RestCall {
    private RestCall() {}

    static void run(Path folder) throws IOException, InterruptedException {
        try (House house = House.unstarted(folder).start()) {
            new Rounds(
                            "A small REST call",
                            "CPU ms of the server a call",
                            Bench.ROUNDS,
                            List.of(
                                    contender(house, "bare HTTP service (a static answer)", "/robots.txt"),
                                    contender(house, "GET /api/v1/me (token, ledger, JSON)", "/api/v1/me"),
                                    contender(house, "GET /api/v1/posts (token, an empty list)", "/api/v1/posts")))
                    .run();
            System.out.printf("%nResident memory with nothing to do: %d MB%n", Cpu.residentMegabytes(house.pid()));
        }
    }

    private static Contender contender(House house, String name, String path) {
        return new Contender(name, millis -> {
            long end = System.nanoTime() + millis * 1_000_000L;
            double start = Cpu.ofProcess(house.pid());
            int calls = 0;
            while (System.nanoTime() < end) {
                house.get(path);
                calls++;
            }
            return (Cpu.ofProcess(house.pid()) - start) * 1_000 / calls;
        });
    }
}
