package org.blogimg.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.base.PlugInfo;
import org.blogimg.broker.ProviderDesk;
import org.blogimg.broker.Standing;
import org.blogimg.ledger.Ledger;
import org.blogimg.studio.Desk;
import org.jspecify.annotations.Nullable;

/** How the house stands, on one screen. */
@Service
@Command(
        scope = "blogimg",
        name = "status",
        description = "Shows version, address, jobs, plug-ins, credits and disk",
        detailedDescription = "Reads only; changes nothing.")
public final class StatusCommand extends HouseCommand {
    private static final long MIB = 1024 * 1024;

    @Override
    void run(House house, PrintStream out) {
        Report report = report(house);
        if (json) {
            printJson(out, report);
        } else {
            print(report, out);
        }
    }

    private static Report report(House house) {
        Map<String, Long> jobs = new TreeMap<>();
        house.find(Desk.class)
                .ifPresent(desk -> desk.counts().forEach((state, count) -> jobs.put(state.name(), count)));
        List<Plug> plugs =
                Stream.concat(images(house), others(house)).map(Plug::of).toList();
        return new Report(
                house.version(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())
                        .toSeconds(),
                Addresses.page(),
                house.find(Desk.class).isPresent(),
                jobs,
                plugs,
                house.find(Ledger.class).map(Ledger::audit).map(Credits::of).orElse(null),
                house.property("blogimg.data")
                        .map(Path::of)
                        .map(StatusCommand::disk)
                        .orElse(null));
    }

    private static Stream<PlugInfo> images(House house) {
        return house.find(ProviderDesk.class).map(ProviderDesk::standings).orElse(List.of()).stream()
                .map(Standing::plug);
    }

    private static Stream<PlugInfo> others(House house) {
        return house.find(Desk.class).map(Desk::plugs).orElse(List.of()).stream();
    }

    private static @Nullable Disk disk(Path data) {
        try {
            FileStore store = Files.getFileStore(data);
            return new Disk(data.toString(), store.getUsableSpace() / MIB, store.getTotalSpace() / MIB);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static void print(Report report, PrintStream out) {
        out.println("BlogImg " + report.version() + ", up for " + spoken(Duration.ofSeconds(report.uptimeSeconds())));
        out.println("Page     " + report.address());
        out.println("Work     " + (report.ready() ? jobs(report.jobs()) : "not ready; see blogimg:doctor"));
        out.println("Plug-ins " + plugs(report.plugs()));
        Credits credits = report.credits();
        out.println("Credits  " + (credits == null ? "the ledger is not there" : credits.words()));
        Disk disk = report.disk();
        out.println("Disk     "
                + (disk == null
                        ? "unknown"
                        : disk.freeMiB() + " MiB free of " + disk.totalMiB() + " at " + disk.folder()));
    }

    /** The two largest units: 3 min 45 s. */
    static String spoken(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return (time.toMinutes() > 0 ? time.toMinutes() + " min " : "") + time.toSecondsPart() + " s";
    }

    private static String jobs(Map<String, Long> jobs) {
        return jobs.isEmpty()
                ? "no jobs"
                : jobs.toString().replace("{", "").replace("}", "").replace("=", " ");
    }

    private static String plugs(List<Plug> plugs) {
        return plugs.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        plugs.stream()
                                .map(plug -> plug.port() + " " + plug.id() + " " + plug.version())
                                .toList());
    }

    /** The stable form. */
    record Report(
            String version,
            long uptimeSeconds,
            String address,
            boolean ready,
            Map<String, Long> jobs,
            List<Plug> plugs,
            @Nullable Credits credits,
            @Nullable Disk disk) {}

    /** A plug-in. */
    record Plug(String port, String id, String version) {
        static Plug of(PlugInfo info) {
            return new Plug(info.port(), info.id(), info.version());
        }
    }

    /** The ledger, added up. */
    record Credits(boolean sound, long entries, long openHolds) {
        static Credits of(Ledger.Audit audit) {
            return new Credits(audit.sound(), audit.entries(), audit.openHolds());
        }

        private String words() {
            return (sound ? "sound" : "NOT SOUND, see blogimg:doctor") + ", " + entries + " entries, " + openHolds
                    + " held";
        }
    }

    /** The disk below the data folder. */
    record Disk(String folder, long freeMiB, long totalMiB) {}
}
