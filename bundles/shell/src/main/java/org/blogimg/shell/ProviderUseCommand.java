package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.api.ProviderId;
import org.blogimg.broker.ProviderDesk;

/** The house's choice. */
@Service
@Command(
        scope = "blogimg",
        name = "provider-use",
        description = "Makes an image provider the house's choice, or none",
        detailedDescription = "Changes: where neither post nor account names a provider, new plans name this one; none"
                + " leaves it to ranking and weight. Plans that exist keep theirs. The choice outlives a restart.")
public final class ProviderUseCommand extends HouseCommand {
    private static final String NONE = "none";

    @Argument(name = "provider", description = "Its id, or none", required = true, multiValued = true)
    @Completion(ProviderCompleter.class)
    List<String> words = List.of();

    private String provider = "";

    @Override
    void run(House house, PrintStream out) {
        provider = argument("provider");
        Optional<ProviderId> chosen = provider.equals(NONE) ? Optional.empty() : Optional.of(known(house));
        house.need(ProviderDesk.class).use(chosen);
        String words = chosen.isPresent()
                ? provider + " is the house's choice"
                : "Ranking and weight choose; see blogimg:providers";
        if (json) {
            printJson(out, new Choice(chosen.isPresent() ? provider : NONE));
        } else {
            out.println(words + ".");
        }
    }

    private ProviderId known(House house) {
        ProviderNames.check(house, provider);
        if (provider.contains("@")) {
            throw new CommandFailed("The house's choice is an id without a version; blogimg:provider-weight chooses"
                    + " among versions.");
        }
        return new ProviderId(provider);
    }

    /** The stable form. */
    record Choice(String provider) {}
}
