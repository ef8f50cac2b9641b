package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.admission.Admission;
import org.blogimg.admission.Attempt;
import org.blogimg.admission.Resident;

/** The door's book. */
@Service
@Command(
        scope = "blogimg",
        name = "admissions",
        description = "Lists what was asked of the door for bundles, the latest first: who, what, and what came of it",
        detailedDescription = "Refused jars stand there by the hash of their file. Reads only; changes nothing.")
public final class AdmissionsCommand extends DoorCommand {
    private static final int MOST = 1000;

    @Option(name = "--residents", description = "Instead, the bundles that came in and are to stay")
    boolean residents;

    @Option(name = "--limit", description = "How many at most, 1 to 1000", valueToShowInHelp = "20")
    int limit = 20;

    @Override
    void run(House house, PrintStream out) {
        if (limit < 1 || limit > MOST) {
            throw new CommandFailed("--limit must be 1 to " + MOST);
        }
        Admission door = house.need(Admission.class);
        if (residents) {
            stays(door.residents().stream().map(Stay::of).toList(), out);
        } else {
            asked(door.attempts(limit).stream().map(Asked::of).toList(), out);
        }
    }

    private void asked(List<Asked> lines, PrintStream out) {
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("Nothing was asked of the door so far.");
        for (String column :
                List.of("at", "who", "deed", "verdict", "bundle", "version", "file", "signer", "rule", "said")) {
            table.column(column);
        }
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.at(),
                        line.who(),
                        line.deed(),
                        line.verdict(),
                        line.bundle(),
                        line.version(),
                        brief(line.sha256()),
                        brief(line.signer()),
                        line.rule(),
                        line.said()));
        table.print(out);
    }

    private void stays(List<Stay> lines, PrintStream out) {
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("No bundle came in by the door so far.");
        for (String column : List.of("bundle", "version", "state", "since", "who", "file", "signer")) {
            table.column(column);
        }
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.bundle(),
                        line.version(),
                        line.state(),
                        line.since(),
                        line.who(),
                        brief(line.sha256()),
                        brief(line.signer())));
        table.print(out);
    }

    /** The stable form of an attempt. */
    record Asked(
            String at,
            String who,
            String deed,
            String verdict,
            String bundle,
            String version,
            String sha256,
            String signer,
            String rule,
            String said) {
        static Asked of(Attempt attempt) {
            return new Asked(
                    attempt.at().toString(),
                    attempt.who(),
                    attempt.deed(),
                    attempt.verdict(),
                    attempt.passport().name(),
                    attempt.passport().version(),
                    attempt.passport().sha256(),
                    attempt.passport().signer(),
                    attempt.rule(),
                    attempt.what());
        }
    }

    /** The stable form of a resident. */
    record Stay(String bundle, String version, String state, String since, String who, String sha256, String signer) {
        static Stay of(Resident resident) {
            return new Stay(
                    resident.passport().name(),
                    resident.passport().version(),
                    resident.state(),
                    resident.since().toString(),
                    resident.who(),
                    resident.passport().sha256(),
                    resident.passport().signer());
        }
    }
}
