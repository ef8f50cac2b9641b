package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.api.storage.Stores;

/** Where pictures lie. */
@Service
@Command(
        scope = "blogimg",
        name = "storage",
        description = "Lists the stores of sealed pictures: which is written to, what lies where, what each lacks",
        detailedDescription =
                "Each store is asked how it does; a far one is called for that and tried with an object of"
                        + " no bytes, which goes again. Changes nothing else.")
public final class StorageCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        List<Line> lines =
                house.need(Stores.class).stands().stream().map(Line::of).toList();
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("No store is there; see blogimg:doctor.");
        for (String column : List.of("store", "new objects", "objects", "state")) {
            table.column(column);
        }
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.store(),
                        line.written() ? "go here" : "",
                        line.objects(),
                        line.trouble().isEmpty() ? "ready" : line.trouble()));
        table.print(out);
        lines.forEach(line -> line.weaknesses().forEach(weakness -> out.println(line.store() + ": " + weakness)));
    }

    /** The stable form. */
    record Line(String store, boolean written, long objects, String trouble, List<String> weaknesses) {
        static Line of(Stores.Stand stand) {
            return new Line(stand.name(), stand.written(), stand.objects(), stand.trouble(), stand.weaknesses());
        }
    }
}
