package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Looks at everything that can be wrong, and says how to mend it. */
@Service
@Command(
        scope = "blogimg",
        name = "doctor",
        description =
                "Looks at bundles, settings, components, plug-ins, ledger, keys, disk, clock, stores and files; says how to mend"
                        + " what is wrong",
        detailedDescription = "Fails when something is wrong. Changes nothing, but that it makes the owner's key where"
                + " there is none yet.")
public final class DoctorCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        List<Finding> findings = Stream.of(
                        WiringChecks.of(house), StateChecks.of(house), StorageChecks.of(house), FileChecks.of(house))
                .flatMap(List::stream)
                .toList();
        if (json) {
            printJson(out, findings.stream().map(Line::of).toList());
        } else {
            findings.forEach(finding -> out.println(words(finding)));
        }
        long wrong = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.FAIL)
                .count();
        if (wrong > 0) {
            throw new CommandFailed(wrong + " of " + findings.size() + " checks failed");
        }
    }

    private static String words(Finding finding) {
        String line = String.format(
                Locale.ROOT,
                "%-4s  %s: %s",
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.what(),
                finding.detail());
        return finding.mend().isEmpty() ? line : line + "\n      mend: " + finding.mend();
    }

    /** The stable form. */
    record Line(String level, String check, String detail, String mend) {
        static Line of(Finding finding) {
            return new Line(
                    finding.level().name().toLowerCase(Locale.ROOT), finding.what(), finding.detail(), finding.mend());
        }
    }
}
