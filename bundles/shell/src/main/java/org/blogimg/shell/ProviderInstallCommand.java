package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.blogimg.admission.Admission;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;

/** Lets a bundle in. */
@Service
@Command(
        scope = "blogimg",
        name = "provider-install",
        description = "Lets a signed plug-in in while the house works",
        detailedDescription =
                "Changes: installs and starts the bundle, keeps its jar in bundles/ of the data folder, and lets it come"
                        + " back after each start. Installing a bundle equals giving its author your data: inside one process"
                        + " there is no wall. Before that the signature of every entry, the signer, the headers and the"
                        + " versions that are here are looked at, and the bundles that would be restarted are named; none"
                        + " is, or it stops. Another version stands beside the one that is here. Each attempt is written"
                        + " down; see blogimg:admissions. Signing: docs/guide-signing.md.")
public final class ProviderInstallCommand extends DoorCommand {
    @Argument(name = "FILE", description = "The signed jar, by its whole path", required = true, multiValued = true)
    @Completion(FileCompleter.class)
    List<String> words = List.of();

    @Option(name = "--check", description = "Only say what would happen")
    boolean check;

    @Option(name = "--replace", description = "Take the older versions away once this one offers what they do")
    boolean replace;

    @Option(name = "--refresh", description = "Go on although other bundles are restarted")
    boolean refresh;

    @Option(name = "--native", description = "Let it bring native code")
    boolean nativeCode;

    @Option(
            name = "--framework",
            description = "Let it import org.osgi.framework, which reaches every bundle and service")
    boolean framework;

    @Option(
            name = "--downgrade",
            description = "Why an older version than the one that is here comes in",
            valueToShowInHelp = "it does not")
    String downgrade = "";

    @Override
    void run(House house, PrintStream out) {
        String file = argument("FILE");
        Wish wish = wish();
        Verdict verdict = house.need(Admission.class).install(resolve(file), wish, who());
        if (verdict instanceof Verdict.Refused refused) {
            refused(refused, out);
        } else if (json) {
            printJson(out, verdict);
        } else if (verdict instanceof Verdict.Admitted admitted) {
            print(admitted, out);
        }
    }

    private Wish wish() {
        try {
            return new Wish(check, replace, refresh, nativeCode, framework, downgrade);
        } catch (IllegalArgumentException tooLong) {
            throw new CommandFailed("--downgrade: " + tooLong.getMessage());
        }
    }

    private void print(Verdict.Admitted admitted, PrintStream out) {
        out.println(
                admitted.passport() + ", SHA-256 " + brief(admitted.passport().sha256()) + ", signed by "
                        + brief(admitted.passport().signer()));
        out.println("bundles to refresh: " + admitted.refreshed().size() + named(admitted.refreshed()));
        if (check) {
            out.println("It could be let in; nothing was changed." + going(admitted));
            return;
        }
        out.println("Installed and started as bundle " + admitted.bundle() + ".");
        admitted.replaced().forEach(old -> out.println(old + " made way."));
        admitted.notes().forEach(out::println);
    }

    private static String going(Verdict.Admitted admitted) {
        return admitted.replaced().isEmpty() ? "" : " Would make way:" + named(admitted.replaced());
    }

    private static String named(List<String> bundles) {
        return bundles.isEmpty() ? "" : " " + String.join(", ", bundles);
    }
}
