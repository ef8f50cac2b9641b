package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.broker.ProviderDesk;

/** Shares of the work. */
@Service
@Command(
        scope = "blogimg",
        name = "provider-weight",
        description = "Sets how much of the work an image provider, or a version of it, is given",
        detailedDescription =
                "Changes: of providers with the same ranking each is given new posts by its weight (100 if"
                        + " nothing is set), and of the versions of one provider each is given new pictures by its weight (all go"
                        + " to the newest if nothing is set). 0 gives it nothing unless somebody names it; usual takes the"
                        + " setting back. It outlives a restart.")
public final class ProviderWeightCommand extends HouseCommand {
    private static final String USUAL = "usual";

    @Argument(
            name = "provider",
            description = "ID, or ID@VERSION; then the weight, 0 to 1000, or usual",
            required = true,
            multiValued = true)
    @Completion(ProviderNameCompleter.class)
    List<String> words = List.of();

    private String provider = "";
    private String weight = "";

    @Override
    void run(House house, PrintStream out) {
        read();
        ProviderNames.check(house, provider);
        Optional<Integer> wanted = weight.equals(USUAL) ? Optional.empty() : Optional.of(number());
        house.need(ProviderDesk.class).weight(provider, wanted);
        if (json) {
            printJson(out, new Share(provider, weight));
        } else {
            out.println("The weight of " + provider + " is "
                    + wanted.map(String::valueOf).orElse("as usual") + ".");
        }
    }

    private void read() {
        if (arguments().size() != 2) {
            throw new CommandFailed(
                    "Say which provider, and its weight: blogimg:provider-weight ID 0 to 1000, or usual");
        }
        provider = arguments().get(0);
        weight = arguments().get(1);
    }

    private int number() {
        try {
            int number = Integer.parseInt(weight);
            if (number >= 0 && number <= 1_000) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new CommandFailed("The weight must be 0 to 1000, or usual; not " + weight);
        }
        throw new CommandFailed("The weight must be 0 to 1000, or usual; not " + weight);
    }

    /** The stable form. */
    record Share(String provider, String weight) {}
}
