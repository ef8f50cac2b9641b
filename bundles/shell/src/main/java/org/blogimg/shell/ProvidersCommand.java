package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.base.PlugInfo;
import org.blogimg.studio.Desk;

/** Who can draw. */
@Service
@Command(
        scope = "blogimg",
        name = "providers",
        description = "Lists the image providers that stand ready, the preferred one first",
        detailedDescription =
                "Calls and failures count since the bundle started. Hosts are where prompts go; none means"
                        + " that nothing leaves this machine. Reads only; changes nothing.")
public final class ProvidersCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        Desk desk = house.need(Desk.class);
        Map<String, PlugInfo> plugs = desk.plugs().stream()
                .filter(plug -> plug.port().equals("image"))
                .collect(Collectors.toMap(PlugInfo::id, Function.identity(), (first, second) -> first));
        List<Line> lines = desk.providers().stream()
                .map(card ->
                        Line.of(card, Optional.ofNullable(plugs.get(card.id().value()))))
                .sorted(java.util.Comparator.comparingInt(Line::ranking).reversed())
                .toList();
        if (json) {
            printJson(out, lines);
            return;
        }
        ShellTable table = new ShellTable().emptyTableText("No image provider stands ready; see blogimg:doctor.");
        for (String column :
                List.of("id", "label", "version", "bundle", "ranking", "price", "calls", "failures", "hosts")) {
            table.column(column);
        }
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.id(),
                        line.label(),
                        line.version(),
                        line.bundle(),
                        line.ranking(),
                        line.price(),
                        line.calls(),
                        line.failures(),
                        line.hosts().isEmpty() ? "none" : String.join(" ", line.hosts())));
        table.print(out);
    }

    /** The stable form. */
    record Line(
            String id,
            String label,
            String version,
            String bundle,
            int ranking,
            long price,
            long calls,
            long failures,
            List<String> hosts) {
        static Line of(ProviderCard card, Optional<PlugInfo> plug) {
            return new Line(
                    card.id().value(),
                    card.label(),
                    card.version(),
                    plug.map(PlugInfo::bundle).orElse(""),
                    plug.map(PlugInfo::ranking).orElse(0),
                    card.price().amount(),
                    plug.map(PlugInfo::calls).orElse(0L),
                    plug.map(PlugInfo::failures).orElse(0L),
                    card.hosts().stream().sorted().toList());
        }
    }
}
