package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.ledger.Pack;
import org.blogimg.ledger.Till;

/** Lists the packs on offer, and who takes the money. */
@Service
@Command(
        scope = "blogimg",
        name = "packs",
        description = "Lists the packs on offer, and who takes the money",
        detailedDescription = "From etc/org.blogimg.ledger.packs.cfg. Reads only; changes nothing.")
public final class PacksCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        Till till = house.need(Till.class);
        List<Line> lines = till.packs().stream().map(Line::of).toList();
        List<String> processors = till.processors().stream()
                .map(card -> card.id() + (card.live() ? "" : " (no money moves)"))
                .toList();
        if (json) {
            printJson(out, new Offer(lines, processors));
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("No pack is on offer.");
        List.of("pack", "name", "credits", "price").forEach(table::column);
        lines.forEach(line -> table.addRow().addContent(line.id(), line.label(), line.credits(), line.price()));
        table.print(out);
        out.println("Paid at: " + (processors.isEmpty() ? "nobody stands ready" : String.join(", ", processors)));
    }

    /** The stable form. */
    record Offer(List<Line> packs, List<String> processors) {}

    /** One pack. */
    record Line(String id, String label, long credits, String price) {
        static Line of(Pack pack) {
            return new Line(
                    pack.id(),
                    pack.label(),
                    pack.credits().amount(),
                    pack.price().toString());
        }
    }
}
