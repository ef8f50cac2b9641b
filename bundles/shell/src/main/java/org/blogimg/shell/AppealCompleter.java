package org.blogimg.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.blogimg.moderation.Appeals;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** The jobs of the appeals, those to be decided first. */
@Service
public final class AppealCompleter implements Completer {
    @Reference
    @Nullable
    BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        if (context == null) {
            return -1;
        }
        try (BoundHouse house = new BoundHouse(context)) {
            return new StringsCompleter(jobs(house)).complete(session, line, candidates);
        }
    }

    static List<String> jobs(House house) {
        return house.find(Appeals.class).map(appeals -> appeals.list(50)).orElse(List.of()).stream()
                .map(refusal -> refusal.job().value())
                .toList();
    }
}
