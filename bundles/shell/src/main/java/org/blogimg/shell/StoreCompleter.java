package org.blogimg.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.blogimg.api.storage.Stores;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** The stores that are there. */
@Service
public final class StoreCompleter implements Completer {
    @Reference
    @Nullable
    BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        if (context == null) {
            return -1;
        }
        try (BoundHouse house = new BoundHouse(context)) {
            List<String> names = house.find(Stores.class).map(Stores::names).orElse(List.of());
            return new StringsCompleter(names).complete(session, line, candidates);
        }
    }
}
