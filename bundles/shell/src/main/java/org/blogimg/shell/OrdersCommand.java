package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Orders;
import org.jspecify.annotations.Nullable;

/** Lists orders of packs, newest first. */
@Service
@Command(
        scope = "blogimg",
        name = "orders",
        description = "Lists orders of packs, newest first",
        detailedDescription = "How each stands, and what was given and taken back for it. Reads only; changes nothing.")
public final class OrdersCommand extends HouseCommand {
    private static final int MOST = 1_000;

    @Option(name = "--account", description = "Only whose; owner for the owner's", valueToShowInHelp = "any")
    @Nullable
    String account;

    @Option(name = "--limit", description = "How many at most, 1 to 1000", valueToShowInHelp = "20")
    int limit = 20;

    @Override
    void run(House house, PrintStream out) {
        if (limit < 1 || limit > MOST) {
            throw new CommandFailed("--limit must be 1 to " + MOST);
        }
        Orders orders = house.need(Orders.class);
        List<Line> lines = (account == null
                        ? orders.newest(limit)
                        : orders.list(Holder.of(house, account), Optional.empty(), limit))
                .stream().map(Line::of).toList();
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("No pack was ordered.");
        List.of("made", "order", "account", "pack", "price", "at", "state", "granted", "taken back")
                .forEach(table::column);
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.made(),
                        line.id(),
                        line.account(),
                        line.pack(),
                        line.price(),
                        line.processor(),
                        line.state(),
                        line.granted(),
                        line.clawed()));
        table.print(out);
    }

    /** The stable form. */
    record Line(
            String made,
            String id,
            String account,
            String pack,
            String price,
            String processor,
            String state,
            long granted,
            long clawed) {
        static Line of(Order order) {
            return new Line(
                    order.made().toString(),
                    order.id().value(),
                    order.owner().value(),
                    order.pack(),
                    order.price().toString(),
                    order.processor().value(),
                    order.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    order.granted().amount(),
                    order.clawed().amount());
        }
    }
}
