package org.blogimg.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.blogimg.api.storage.Stores;

/** Pictures from one store to another while the house works. */
@Service
@Command(
        scope = "blogimg",
        name = "storage-migrate",
        description = "Carries all pictures from one store to another, while they are read and written",
        detailedDescription =
                "Changes where pictures lie: each is copied as it is (sealed), read back and compared; then"
                        + " its row names the new place, and the old bytes are deleted. Stopped at any point nothing is lost;"
                        + " the same command goes on. New pictures go where blogimg:storage-use says: say that first.")
public final class StorageMigrateCommand extends HouseCommand {
    private static final int EVERY = 256;

    @Option(name = "--dry-run", description = "Only say how many there are; changes nothing")
    boolean dryRun;

    @Argument(
            name = "FROM TO",
            description = "The store to empty and the store to fill; see blogimg:storage",
            required = true,
            multiValued = true)
    @Completion(StoreCompleter.class)
    List<String> words = List.of();

    private String from = "";
    private String to = "";

    @Override
    void run(House house, PrintStream out) {
        read();
        Stores stores = house.need(Stores.class);
        List<Stores.Stand> stands = stores.stands();
        Stores.Stand source = one(stands, from);
        Stores.Stand target = one(stands, to);
        Stores.Moved moved = dryRun ? new Stores.Moved(0, 0, source.objects(), 0) : moved(stores, out);
        if (json) {
            printJson(out, new Line(from, to, dryRun, moved));
            return;
        }
        out.println(
                dryRun
                        ? moved.left() + " objects would be moved from " + from + " to " + to + "."
                        : moved.objects() + " objects (" + moved.bytes() + " bytes) moved from " + from + " to " + to
                                + "; " + moved.left() + " left.");
        if (moved.unreadable() > 0) {
            out.println(moved.unreadable() + " of those left could not be read in " + from + ".");
        }
        if (source.written()) {
            out.println("New pictures still go to " + from + ": say blogimg:storage-use " + target.name() + ".");
        }
    }

    private void read() {
        if (arguments().size() != 2) {
            throw new CommandFailed("Two stores are wanted: FROM and TO");
        }
        from = arguments().get(0);
        to = arguments().get(1);
    }

    private static Stores.Stand one(List<Stores.Stand> stands, String name) {
        Stores.Stand stand = stands.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("There is no store " + name + "; see blogimg:storage."));
        if (!stand.trouble().isEmpty()) {
            throw new CommandFailed("Nothing was changed: " + stand.trouble());
        }
        return stand;
    }

    private Stores.Moved moved(Stores stores, PrintStream out) {
        long[] said = {0};
        try {
            return stores.move(from, to, soFar -> {
                if (!json && soFar.objects() - said[0] >= EVERY) {
                    said[0] = soFar.objects();
                    out.println(soFar.objects() + " moved, " + soFar.left() + " left");
                }
            });
        } catch (IOException | IllegalStateException | IllegalArgumentException stopped) {
            throw new CommandFailed("Stopped, and nothing is lost: " + stopped.getMessage());
        }
    }

    /** The stable form. */
    record Line(String from, String to, boolean dryRun, Stores.Moved moved) {}
}
