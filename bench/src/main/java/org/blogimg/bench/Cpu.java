package org.blogimg.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time: the same whatever else the machine does, to a few per cent. */
final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Ticks a second of /proc: fixed at 100 on every Linux that this runs on. */
    private static final double TICKS = 100;

    private Cpu() {}

    /** Milliseconds of this thread's processor time for one call, over a window of about so long. */
    static double perCall(Contender.Work work, int millis) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000L;
        long start = THREADS.getCurrentThreadCpuTime();
        int calls = 0;
        do {
            work.once();
            calls++;
        } while (System.nanoTime() < end);
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / calls;
    }

    /** Seconds of processor time that a process has used so far. */
    static double ofProcess(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(words[11]) + Long.parseLong(words[12])) / TICKS;
    }

    /** Megabytes that a process holds in memory. */
    static long residentMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("no VmRSS for process " + pid);
    }
}
