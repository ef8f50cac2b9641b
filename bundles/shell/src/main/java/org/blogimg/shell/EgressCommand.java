package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.api.JobId;
import org.blogimg.outbound.egress.EgressLedger;
import org.blogimg.outbound.egress.EgressLedger.Sent;
import org.jspecify.annotations.Nullable;

/** What left the house. */
@Service
@Command(
        scope = "blogimg",
        name = "egress",
        description = "Lists what plug-ins sent out: when, to whom, how much, and until when the other side keeps it",
        detailedDescription =
                "One line for each request, written before it went; no content, but size and SHA-256 of the"
                        + " body. Reads only; changes nothing.")
public final class EgressCommand extends HouseCommand {
    private static final int MOST = 10_000;

    @Option(name = "--job", description = "Only what was sent for this job", valueToShowInHelp = "any")
    @Completion(JobCompleter.class)
    @Nullable
    String job;

    @Option(name = "--limit", description = "How many at most, 1 to 10000", valueToShowInHelp = "20")
    int limit = 20;

    @Override
    void run(House house, PrintStream out) {
        if (limit < 1 || limit > MOST) {
            throw new CommandFailed("--limit must be 1 to " + MOST);
        }
        EgressLedger ledger = house.need(EgressLedger.class);
        List<Sent> sent = job == null ? ledger.newest(limit) : ledger.of(job(job));
        List<Line> lines = sent.stream().map(Line::of).toList();
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("Nothing has left this machine.");
        List.of("at", "provider", "version", "host", "method", "bytes", "sha-256", "kept until", "job")
                .forEach(table::column);
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.at(),
                        line.provider(),
                        line.version(),
                        line.host(),
                        line.method(),
                        line.bytes(),
                        line.sha256().substring(0, Math.min(12, line.sha256().length())),
                        line.purgeDue(),
                        line.job() == null ? "-" : line.job()));
        table.print(out);
    }

    private static JobId job(String id) {
        try {
            return new JobId(id);
        } catch (IllegalArgumentException noId) {
            throw new CommandFailed("--job: " + noId.getMessage());
        }
    }

    /** The stable form. */
    record Line(
            String at,
            String bundle,
            String provider,
            String version,
            String host,
            String method,
            long bytes,
            String sha256,
            int purgeDays,
            String purgeDue,
            @Nullable String job) {
        static Line of(Sent sent) {
            return new Line(
                    sent.at().toString(),
                    sent.bundle(),
                    sent.recipient(),
                    sent.version(),
                    sent.host(),
                    sent.method(),
                    sent.bytes(),
                    sent.sha256(),
                    sent.purgeDays(),
                    sent.purgeDue().toString(),
                    sent.job().map(JobId::value).orElse(null));
        }
    }
}
