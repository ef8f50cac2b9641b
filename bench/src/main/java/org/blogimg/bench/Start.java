package org.blogimg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** From the start to ready, in seconds of processor time, beside plain Karaf with nothing installed. */
final class Start {
    private static final int ROUNDS = 3;

    private Start() {}

    static void run(Path folder) throws IOException, InterruptedException {
        Path karaf = folder.resolve("target/apache-karaf");
        boolean plain = Files.isDirectory(karaf);
        if (!plain) {
            System.out.println("left out: plain Karaf is not unpacked (bench/run start unpacks it)");
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> theirsWarm = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (plain) {
                run(karaf, "rm", "-rf", "data", "lock");
                theirs.add(plain(karaf));
                theirsWarm.add(plain(karaf));
            }
            try (House house = House.unstarted(folder).start()) {
                ours.add(Cpu.ofProcess(house.pid()));
                house.call("stop");
                house.start();
                warm.add(Cpu.ofProcess(house.pid()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%n### Start to ready, seconds of CPU%n%n| who | median | beside plain Karaf, the same start |%n|---|---|---|%n");
        row("plain Karaf, first start", theirs, theirs);
        row("BlogImg, first start", ours, theirs);
        row("plain Karaf, later start", theirsWarm, theirsWarm);
        row("BlogImg, later start", warm, theirsWarm);
    }

    private static void row(String name, List<Double> samples, List<Double> theirs) {
        if (!samples.isEmpty()) {
            String ratio = theirs.isEmpty()
                    ? "-"
                    : String.format(Locale.ROOT, "%.2f", Rounds.median(samples) / Rounds.median(theirs));
            System.out.printf(Locale.ROOT, "| %s | %.1f | %s |%n", name, Rounds.median(samples), ratio);
        }
    }

    /** Ready is when the console's port is open: plain Karaf has nothing else. */
    private static double plain(Path karaf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        karaf.resolve("bin/karaf").toAbsolutePath().toString(), "daemon")
                .directory(karaf.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            for (int tries = 0; tries < 600; tries++) {
                if (open(8101)) {
                    return Cpu.ofProcess(process.pid());
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            throw new IOException("plain Karaf did not start");
        } finally {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static boolean open(int port) {
        try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command).directory(folder.toFile()).start().waitFor();
    }
}
