package org.blogimg.shell;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.admission.Admission;
import org.blogimg.admission.Resident;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.base.PlugInfo;
import org.blogimg.studio.Desk;

/** Who can draw. */
@Service
@Command(
        scope = "blogimg",
        name = "providers",
        description = "Lists the image providers, the preferred one first: state, calls, failures, price, hosts",
        detailedDescription = "Running are the calls that go on now; calls and failures count since the plug-in came,"
                + " and asking it what it is (as this command does) is a call too. Hosts are where prompts go; none means"
                + " that nothing leaves this machine. Reads only; changes nothing.")
public final class ProvidersCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        Desk desk = house.need(Desk.class);
        Map<String, ProviderCard> cards = desk.providers().stream()
                .collect(Collectors.toMap(card -> card.id().value(), Function.identity(), (first, second) -> first));
        List<Line> lines = desk.plugs().stream()
                .filter(plug -> plug.port().equals("image"))
                .map(plug -> Line.of(plug, Optional.ofNullable(cards.get(plug.id())), came(house, plug)))
                .sorted(Comparator.comparingInt(Line::ranking).reversed())
                .toList();
        if (json) {
            printJson(out, lines);
        } else {
            print(lines, out);
        }
    }

    /** By whose word it is here. */
    private static String came(House house, PlugInfo plug) {
        return house.find(Admission.class).map(Admission::residents).orElse(List.of()).stream()
                .map(Resident::passport)
                .filter(passport -> passport.name().equals(plug.bundle())
                        && passport.version().equals(plug.version()))
                .findFirst()
                .map(passport -> "admitted, signer " + DoorCommand.brief(passport.signer()))
                .orElse("the distribution");
    }

    private static void print(List<Line> lines, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("No image provider stands ready; see blogimg:doctor.");
        for (String column : List.of(
                "id",
                "version",
                "state",
                "running",
                "calls",
                "failures",
                "ranking",
                "price",
                "hosts",
                "bundle",
                "from")) {
            table.column(column);
        }
        lines.forEach(line -> table.addRow()
                .addContent(
                        line.id(),
                        line.version(),
                        line.state(),
                        line.running(),
                        line.calls(),
                        line.failures(),
                        line.ranking(),
                        line.price(),
                        line.hosts().isEmpty() ? "none" : String.join(" ", line.hosts()),
                        line.bundle(),
                        line.from()));
        table.print(out);
    }

    /** The stable form. */
    record Line(
            String id,
            String label,
            String version,
            String bundle,
            String state,
            int running,
            int ranking,
            long price,
            long calls,
            long failures,
            List<String> hosts,
            String from) {
        static Line of(PlugInfo plug, Optional<ProviderCard> card, String from) {
            return new Line(
                    plug.id(),
                    card.map(ProviderCard::label).orElse(plug.id()),
                    plug.version(),
                    plug.bundle(),
                    card.isPresent() ? "ready" : "does not answer",
                    plug.leases(),
                    plug.ranking(),
                    card.map(known -> known.price().amount()).orElse(0L),
                    plug.calls(),
                    plug.failures(),
                    card.map(known -> known.hosts().stream().sorted().toList()).orElse(List.of()),
                    from);
        }
    }
}
