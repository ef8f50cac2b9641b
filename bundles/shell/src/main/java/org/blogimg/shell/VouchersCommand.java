package org.blogimg.shell;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.ledger.Vouchers;
import org.blogimg.ledger.Vouchers.Voucher;
import org.jspecify.annotations.Nullable;

/** Codes for credits that were made. */
@Service
@Command(
        scope = "blogimg",
        name = "vouchers",
        description = "Lists the codes for credits that were made, newest first",
        detailedDescription = "The codes themselves are known to nobody but whom they were given to. Reads only.")
public final class VouchersCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        List<Line> lines =
                house.need(Vouchers.class).list().stream().map(Line::of).toList();
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("No code was made.");
        List.of("voucher", "made", "credits", "used", "ends", "by", "note").forEach(table::column);
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.id(),
                        line.made(),
                        line.credits(),
                        line.used() + " of " + line.uses(),
                        line.ends() == null ? "-" : line.ends(),
                        line.maker(),
                        line.note()));
        table.print(out);
    }

    /** The stable form. */
    record Line(
            String id,
            String made,
            long credits,
            int used,
            int uses,
            @Nullable String ends,
            String maker,
            String note) {
        static Line of(Voucher voucher) {
            return new Line(
                    voucher.id(),
                    voucher.made().toString(),
                    voucher.terms().credits().amount(),
                    voucher.used(),
                    voucher.terms().uses(),
                    voucher.terms().ends().map(Instant::toString).orElse(null),
                    voucher.maker(),
                    voucher.terms().note());
        }
    }
}
