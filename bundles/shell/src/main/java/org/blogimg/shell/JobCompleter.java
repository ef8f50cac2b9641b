package org.blogimg.shell;

import java.util.List;
import java.util.Optional;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.blogimg.studio.Desk;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** The newest jobs. */
@Service
public final class JobCompleter implements Completer {
    @Reference
    @Nullable
    BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        if (context == null) {
            return -1;
        }
        try (BoundHouse house = new BoundHouse(context)) {
            return new StringsCompleter(newest(house)).complete(session, line, candidates);
        }
    }

    static List<String> newest(House house) {
        return house.find(Desk.class).map(desk -> desk.jobs(Optional.empty(), 50)).orElse(List.of()).stream()
                .map(job -> job.id().value())
                .toList();
    }
}
