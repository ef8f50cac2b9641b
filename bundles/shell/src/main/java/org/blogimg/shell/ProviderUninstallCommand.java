package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.admission.Admission;
import org.blogimg.admission.Verdict;

/** Takes a bundle away. */
@Service
@Command(
        scope = "blogimg",
        name = "provider-uninstall",
        description = "Takes a plug-in away that came by provider-install",
        detailedDescription =
                "Changes: stops and uninstalls the bundle, once the calls that go on in it have ended, and"
                        + " deletes its jar. A plug-in of the distribution goes by feature:uninstall.")
public final class ProviderUninstallCommand extends DoorCommand {
    @Argument(
            name = "BUNDLE",
            description = "Its number or its symbolic name; then, where there are several, the version",
            required = true,
            multiValued = true)
    @Completion(ResidentCompleter.class)
    List<String> words = List.of();

    private String bundle = "";
    private String version = "";

    @Override
    void run(House house, PrintStream out) {
        read();
        Verdict verdict = house.need(Admission.class).uninstall(bundle, version, who());
        if (verdict instanceof Verdict.Refused refused) {
            refused(refused, out);
        } else if (json) {
            printJson(out, verdict);
        } else if (verdict instanceof Verdict.Gone gone) {
            out.println(gone.passport() + " went.");
        }
    }

    private void read() {
        if (arguments().isEmpty() || arguments().size() > 2) {
            throw new CommandFailed("Say which bundle, and where there are several which version");
        }
        bundle = arguments().get(0);
        version = arguments().size() > 1 ? arguments().get(1) : "";
    }

    static List<String> names(House house) {
        return house.find(Admission.class).map(Admission::residents).orElse(List.of()).stream()
                .map(resident -> resident.passport().name())
                .distinct()
                .toList();
    }
}
