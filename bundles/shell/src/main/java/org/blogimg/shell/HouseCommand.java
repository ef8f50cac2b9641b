package org.blogimg.shell;

import java.io.PrintStream;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** What all commands share: the house, the screen, and {@code --json}. Karaf fills the fields. */
public abstract class HouseCommand implements Action {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Reference
    @Nullable
    BundleContext context;

    @Reference
    @Nullable
    Session session;

    @Option(name = "--json", description = "Print JSON for programs; its fields stay as they are")
    boolean json;

    private List<String> arguments = List.of();

    @Override
    public final @Nullable Object execute() throws CommandException {
        if (context == null || session == null) {
            throw new IllegalStateException("Karaf gave no context");
        }
        try (BoundHouse house = new BoundHouse(context)) {
            // Karaf gives each command a System.out of its own, which leads into a pipe where one follows.
            perform(house, System.out);
        } catch (CommandFailed failed) {
            // By this class Karaf knows a user's mistake, which is no error of the log, and prints the line as it is.
            throw new CommandException(failed.getMessage(), failed.getMessage());
        }
        return null;
    }

    final void perform(House house, PrintStream out) {
        arguments = LateOptions.taken(this);
        run(house, out);
    }

    /** The one argument; options stand before or behind it. */
    final String argument(String name) {
        if (arguments.isEmpty()) {
            throw new CommandFailed(name + " is missing");
        }
        if (arguments.size() > 1) {
            throw new CommandFailed("Only one " + name + " is taken; quote a name that has spaces");
        }
        return arguments.get(0);
    }

    /** The same for more than one. */
    final List<String> arguments() {
        return arguments;
    }

    /** The command itself. */
    abstract void run(House house, PrintStream out);

    final void printJson(PrintStream out, Object value) {
        try {
            out.println(JSON.writeValueAsString(value));
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
