package org.blogimg.shell;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** The bundles that came by provider-install. */
@Service
public final class ResidentCompleter implements Completer {
    @Reference
    @Nullable
    BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        if (context == null) {
            return -1;
        }
        try (BoundHouse house = new BoundHouse(context)) {
            return new StringsCompleter(ProviderUninstallCommand.names(house)).complete(session, line, candidates);
        }
    }
}
