package org.blogimg.shell;

import java.util.Arrays;
import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.blogimg.studio.Job;

/** The states of a job. */
@Service
public final class StateCompleter implements Completer {
    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter states = new StringsCompleter(
                Arrays.stream(Job.State.values()).map(Enum::name).toList());
        return states.complete(session, line, candidates);
    }
}
