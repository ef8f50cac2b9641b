package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.broker.ProviderDesk;
import org.blogimg.broker.Standing;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Job;

/** Before a provider is stopped. */
@Service
@Command(
        scope = "blogimg",
        name = "provider-drain",
        description = "Gives no new pictures to an image provider, or a version of it; what it has it ends",
        detailedDescription =
                "Changes: from now on no new picture is asked of it, until blogimg:provider-drain ID --off."
                        + " Prints what it still has; when that is nothing its bundle can be stopped and no job notices. Jobs"
                        + " that name it wait, or are drawn by who may take over. The setting outlives a restart.")
public final class ProviderDrainCommand extends HouseCommand {
    private static final int MOST = 1_000;

    @Argument(name = "provider", description = "ID, or ID@VERSION", required = true, multiValued = true)
    @Completion(ProviderNameCompleter.class)
    List<String> words = List.of();

    private String provider = "";

    @Option(name = "--off", description = "Gives it new pictures again")
    boolean off;

    @Override
    void run(House house, PrintStream out) {
        provider = argument("provider");
        if (!off) {
            ProviderNames.check(house, provider);
        }
        ProviderDesk desk = house.need(ProviderDesk.class);
        desk.drain(provider, !off);
        State state = new State(provider, !off, running(desk.standings()), pending(house));
        if (json) {
            printJson(out, state);
        } else if (off) {
            out.println(provider + " is given new pictures again.");
        } else {
            out.println(state.words());
        }
    }

    private int running(List<Standing> standings) {
        return standings.stream()
                .map(Standing::plug)
                .filter(plug -> plug.id().equals(provider) || (plug.id() + "@" + plug.version()).equals(provider))
                .mapToInt(plug -> plug.leases())
                .sum();
    }

    /** Jobs that the other side works on, to be asked after by any version of the provider. */
    private long pending(House house) {
        String id = provider.split("@", 2)[0];
        return house.need(Desk.class).jobs(Optional.of(Job.State.SENT), MOST).stream()
                .filter(job -> job.provider().value().equals(id))
                .count();
    }

    /** The stable form. */
    record State(String provider, boolean draining, int running, long pending) {
        private String words() {
            String left = running == 0 && pending == 0
                    ? "It has nothing left and can be stopped."
                    : running + " calls run, " + pending + " pictures are under way; ask again in a while.";
            return provider + " is given no new pictures. " + left;
        }
    }
}
