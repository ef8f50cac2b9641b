package org.blogimg.shell;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.Refusal;

/** Appeals, those to be decided first. */
@Service
@Command(
        scope = "blogimg",
        name = "appeals",
        description = "Lists appeals against refusals, those to be decided first: rule, language and ages, no content",
        detailedDescription = "Reads only; changes nothing. blogimg:appeal-words shows what was refused.")
public final class AppealsCommand extends HouseCommand {
    private static final int MOST = 1000;

    @Option(name = "--limit", description = "How many at most, 1 to 1000", valueToShowInHelp = "20")
    int limit = 20;

    @Override
    void run(House house, PrintStream out) {
        if (limit < 1 || limit > MOST) {
            throw new CommandFailed("--limit must be 1 to " + MOST);
        }
        Instant now = house.find(Clock.class).orElseGet(Clock::systemUTC).instant();
        List<Line> lines = house.need(Appeals.class).list(limit).stream()
                .map(refusal -> Line.of(refusal, now))
                .toList();
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("No appeals.");
        for (String column : List.of("job", "state", "of", "rule", "language", "refused", "appealed")) {
            table.column(column);
        }
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.job(),
                        line.state(),
                        line.subject(),
                        line.rule(),
                        line.language(),
                        line.refused(),
                        line.appealed()));
        table.print(out);
    }

    /** The stable form. */
    record Line(
            String job,
            String state,
            String subject,
            String rule,
            String language,
            String refused,
            String appealed,
            String refusedAt,
            String appealedAt) {
        static Line of(Refusal refusal, Instant now) {
            Instant appealed = refusal.appealedAt().orElse(refusal.refusedAt());
            return new Line(
                    refusal.job().value(),
                    refusal.state().name(),
                    refusal.subject().name(),
                    refusal.rule(),
                    refusal.language().tag(),
                    ago(refusal.refusedAt(), now),
                    ago(appealed, now),
                    refusal.refusedAt().toString(),
                    appealed.toString());
        }

        private static String ago(Instant then, Instant now) {
            Duration age = Duration.between(then, now);
            if (age.toHours() >= 48) {
                return age.toDays() + " days ago";
            }
            return age.toMinutes() >= 120 ? age.toHours() + " hours ago" : age.toMinutes() + " minutes ago";
        }
    }
}
