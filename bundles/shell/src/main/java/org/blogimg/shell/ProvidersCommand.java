package org.blogimg.shell;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.blogimg.admission.Admission;
import org.blogimg.admission.Resident;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.base.PlugInfo;
import org.blogimg.broker.ProviderDesk;
import org.blogimg.broker.Standing;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/** Who can draw. */
@Service
@Command(
        scope = "blogimg",
        name = "providers",
        description = "Lists the image providers, each version: state, share, calls, time, price, hosts, purge period",
        detailedDescription = "A star marks the house's choice, new that the next pictures are asked of this version."
                + " Running are the calls that go on now; calls and failures count since it came. Typical is the median"
                + " time of the last pictures. Hosts are where prompts go; none means that nothing leaves this machine. From says by whose word the bundle is"
                + " here: the distribution's, or that of a signer."
                + " Reads only; changes nothing.")
public final class ProvidersCommand extends HouseCommand {
    @Override
    void run(House house, PrintStream out) {
        List<Line> lines = house.need(ProviderDesk.class).standings().stream()
                .map(standing -> Line.of(standing, came(house, standing.plug())))
                .sorted(Comparator.comparing(Line::first)
                        .thenComparingInt(Line::ranking)
                        .reversed()
                        .thenComparing(Line::id)
                        .thenComparing(line -> Version.parseVersion(line.version()), Comparator.reverseOrder()))
                .toList();
        if (json) {
            printJson(out, lines);
        } else {
            print(lines, out);
            Absentees.of(house)
                    .forEach((id, checks) -> out.println(id + " is not offered: " + Absentees.words(checks)));
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
        ShellTable table = new ShellTable().emptyTableText("No image provider is there; see blogimg:doctor.");
        for (String column : List.of(
                "id",
                "version",
                "state",
                "new",
                "weight",
                "rank",
                "running",
                "calls",
                "failures",
                "typical",
                "price",
                "purge",
                "hosts",
                "from")) {
            table.column(column);
        }
        lines.forEach(line -> table.addRow()
                .addContent(
                        (line.first() ? "* " : "") + line.id(),
                        line.version(),
                        line.state(),
                        line.takesNew() ? "yes" : "no",
                        line.weight(),
                        line.ranking(),
                        line.running(),
                        line.calls(),
                        line.failures(),
                        line.typicalMillis() == null ? "-" : spoken(line.typicalMillis()),
                        line.price(),
                        line.purgeDays() + " d",
                        line.hosts().isEmpty() ? "none" : String.join(" ", line.hosts()),
                        line.from()));
        table.print(out);
        lines.stream()
                .filter(line -> !line.trouble().isEmpty())
                .forEach(line -> out.println(line.id() + " " + line.version() + ": " + line.trouble()));
    }

    private static String spoken(long millis) {
        return millis < 1_000 ? millis + " ms" : Math.round(millis / 100.0) / 10.0 + " s";
    }

    /** The stable form. */
    record Line(
            String id,
            String label,
            String version,
            String bundle,
            String state,
            String trouble,
            boolean first,
            boolean takesNew,
            int weight,
            int ranking,
            int running,
            long calls,
            long failures,
            @Nullable Long typicalMillis,
            long price,
            int purgeDays,
            List<String> hosts,
            String from) {
        static Line of(Standing standing, String from) {
            Optional<ProviderCard> card = standing.card();
            return new Line(
                    standing.plug().id(),
                    card.map(ProviderCard::label).orElse(standing.plug().id()),
                    standing.plug().version(),
                    standing.plug().bundle(),
                    standing.health().name().toLowerCase(Locale.ROOT),
                    standing.trouble(),
                    standing.first(),
                    standing.takesNew(),
                    standing.weight(),
                    standing.plug().ranking(),
                    standing.plug().leases(),
                    standing.plug().calls(),
                    standing.plug().failures(),
                    standing.typical().map(Duration::toMillis).orElse(null),
                    card.map(known -> known.price().amount()).orElse(0L),
                    card.map(known -> known.purge().days()).orElse(0),
                    card.map(known -> known.hosts().stream().sorted().toList()).orElse(List.of()),
                    from);
        }
    }
}
