package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.SelfTest;
import org.blogimg.broker.ProviderDesk;

/** Whether a provider works. */
@Service
@Command(
        scope = "blogimg",
        name = "provider-test",
        description = "Lets an image provider look at itself: reachable, key accepted, model known; spends nothing",
        detailedDescription =
                "Says why a provider is not offered. Calls the server of one that is, without asking for a picture; each call stands in the list of"
                        + " what left the house. Fails when a check fails. Changes nothing.")
public final class ProviderTestCommand extends HouseCommand {
    @Argument(name = "provider", description = "ID, or ID@VERSION", required = true, multiValued = true)
    @Completion(ProviderNameCompleter.class)
    List<String> words = List.of();

    private String provider = "";

    @Override
    void run(House house, PrintStream out) {
        provider = argument("provider");
        List<SelfTest.Check> absent = Absentees.of(house).getOrDefault(provider, List.of());
        List<Line> lines = (absent.isEmpty() ? checks(house) : absent)
                .stream().map(Line::of).toList();
        if (json) {
            printJson(out, lines);
        } else if (lines.isEmpty()) {
            out.println(provider + " is there and knows no test of itself.");
        } else {
            print(lines, out);
        }
        if (!absent.isEmpty()) {
            throw new CommandFailed(provider + " is not offered: " + Absentees.words(absent));
        }
        if (lines.stream().anyMatch(line -> line.outcome().equals(SelfTest.Check.Outcome.FAILED.name()))) {
            throw new CommandFailed(provider + " does not work as it is set up.");
        }
    }

    private List<SelfTest.Check> checks(House house) {
        ProviderNames.check(house, provider);
        try {
            return house.need(ProviderDesk.class).test(provider);
        } catch (PlugFailure broken) {
            throw new CommandFailed("The test itself broke: " + broken.getMessage());
        }
    }

    private static void print(List<Line> lines, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("check", "outcome", "detail").forEach(table::column);
        lines.forEach(line -> table.addRow().addContent(line.check(), line.outcome(), line.detail()));
        table.print(out);
    }

    /** The stable form. */
    record Line(String check, String outcome, String detail) {
        static Line of(SelfTest.Check check) {
            return new Line(check.name(), check.outcome().name(), check.detail());
        }
    }
}
