package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.api.OrderId;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Orders;

/** Tells what was heard of an order, and how it therefore stands. */
@Service
@Command(
        scope = "blogimg",
        name = "order-explain",
        description = "Tells what was heard of an order, and how it therefore stands",
        detailedDescription = "Every event of its processor, as it came. Reads only; changes nothing.")
public final class OrderExplainCommand extends HouseCommand {
    @Argument(
            name = "order",
            required = true,
            description = "The order's id, as blogimg:orders shows it",
            multiValued = true)
    List<String> words = List.of();

    @Override
    void run(House house, PrintStream out) {
        Orders orders = house.need(Orders.class);
        OrderId id = OrderNames.of(argument("order"));
        Order found = orders.find(id).orElseThrow(() -> new CommandFailed("No order is named " + id + "."));
        List<Line> lines = orders.heard(id).stream().map(Line::of).toList();
        if (json) {
            printJson(out, new Told(OrdersCommand.Line.of(found), lines));
            return;
        }
        out.println(found.pack() + " for " + found.price() + " at " + found.processor() + ": "
                + found.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + found.granted()
                + " credits given, " + found.clawed() + " taken back");
        ShellTable table = new ShellTable().emptyTableText("Nothing was heard of it yet.");
        List.of("received", "happened", "event", "told").forEach(table::column);
        lines.forEach(line -> table.addRow().addContent(line.received(), line.at(), line.event(), line.fact()));
        table.print(out);
    }

    /** The stable form. */
    record Told(OrdersCommand.Line order, List<Line> heard) {}

    /** One event. */
    record Line(String received, String at, String event, String fact) {
        static Line of(Orders.Heard heard) {
            return new Line(heard.received().toString(), heard.at().toString(), heard.event(), heard.fact());
        }
    }
}
