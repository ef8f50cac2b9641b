package org.blogimg.shell;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Job;
import org.jspecify.annotations.Nullable;

/** What is being drawn, and what was. */
@Service
@Command(
        scope = "blogimg",
        name = "jobs",
        description = "Lists jobs of all accounts, newest first: states and times, no content",
        detailedDescription = "Reads only; changes nothing.")
public final class JobsCommand extends HouseCommand {
    private static final int MOST = 1000;

    @Option(name = "--state", description = "Only jobs in this state", valueToShowInHelp = "any")
    @Completion(StateCompleter.class)
    @Nullable
    String state;

    @Option(name = "--limit", description = "How many at most, 1 to 1000", valueToShowInHelp = "20")
    int limit = 20;

    @Override
    void run(House house, PrintStream out) {
        if (limit < 1 || limit > MOST) {
            throw new CommandFailed("--limit must be 1 to " + MOST);
        }
        List<Line> lines =
                house.need(Desk.class).jobs(Optional.ofNullable(state).map(JobsCommand::stateOf), limit).stream()
                        .map(Line::of)
                        .toList();
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("No jobs.");
        for (String column : List.of("job", "state", "role", "provider", "price", "changed", "note")) {
            table.column(column);
        }
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.job(),
                        line.state(),
                        line.role(),
                        line.provider(),
                        line.price(),
                        line.changedAt(),
                        line.note()));
        table.print(out);
    }

    private static Job.State stateOf(String name) {
        return Arrays.stream(Job.State.values())
                .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("--state must be one of " + Arrays.toString(Job.State.values())));
    }

    /** The stable form. */
    record Line(
            String job,
            String illustration,
            String state,
            String role,
            String provider,
            long price,
            String changedAt,
            String note) {
        static Line of(Job job) {
            return new Line(
                    job.id().value(),
                    job.illustration().value(),
                    job.state().name(),
                    job.role().name(),
                    job.provider().value(),
                    job.price().amount(),
                    job.changedAt().toString(),
                    job.note());
        }
    }
}
