package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.api.AccountId;
import org.blogimg.ledger.Statements;
import org.jspecify.annotations.Nullable;

/** Shows what moved an account's credits, newest first. */
@Service
@Command(
        scope = "blogimg",
        name = "ledger",
        description = "Shows what moved an account's credits, newest first",
        detailedDescription = "One line for each movement, with the balance after it. Reads only; changes nothing.")
public final class LedgerCommand extends HouseCommand {
    private static final int MOST = 1_000;

    @Option(name = "--account", description = "Whose; the owner's where it is left out", valueToShowInHelp = "owner")
    @Nullable
    String account;

    @Option(name = "--limit", description = "How many at most, 1 to 1000", valueToShowInHelp = "20")
    int limit = 20;

    @Override
    void run(House house, PrintStream out) {
        if (limit < 1 || limit > MOST) {
            throw new CommandFailed("--limit must be 1 to " + MOST);
        }
        AccountId who = Holder.of(house, account);
        List<Line> lines = house.need(Statements.class).page(who, Optional.empty(), limit).lines().stream()
                .map(Line::of)
                .toList();
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("Nothing has moved.");
        List.of("at", "what", "credits", "balance", "of").forEach(table::column);
        lines.forEach(line ->
                table.addRow().addContent(line.at(), line.what(), line.credits(), line.balance(), line.subject()));
        table.print(out);
    }

    /** The stable form. */
    record Line(String at, String what, long credits, long balance, String subject) {
        static Line of(Statements.Line line) {
            String what = line.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return new Line(line.at().toString(), what, line.credits(), line.balance(), line.subject());
        }
    }
}
