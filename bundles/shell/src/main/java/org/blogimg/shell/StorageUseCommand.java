package org.blogimg.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.api.storage.Stores;

/** Which store is written to. */
@Service
@Command(
        scope = "blogimg",
        name = "storage-use",
        description = "From now on new pictures go to that store",
        detailedDescription =
                "Changes where new pictures go, at once and after a restart. Those that are there stay where"
                        + " they are and are read from there; blogimg:storage-migrate carries them over. Declines a store that"
                        + " takes nothing now.")
public final class StorageUseCommand extends HouseCommand {
    @Argument(
            name = "STORE",
            description = "A store that is there; see blogimg:storage",
            required = true,
            multiValued = true)
    @Completion(StoreCompleter.class)
    List<String> words = List.of();

    @Override
    void run(House house, PrintStream out) {
        String store = argument("STORE");
        try {
            house.need(Stores.class).use(store);
        } catch (IOException away) {
            throw new CommandFailed("Nothing was changed: " + away.getMessage());
        }
        if (json) {
            printJson(out, new Line(store));
        } else {
            out.println("New pictures go to " + store + ".");
        }
    }

    /** The stable form. */
    record Line(String written) {}
}
