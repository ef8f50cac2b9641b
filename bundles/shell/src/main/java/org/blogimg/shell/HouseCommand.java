package org.blogimg.shell;

import java.io.PrintStream;

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

    @Override
    public final @Nullable Object execute() throws CommandException {
        if (context == null || session == null) {
            throw new IllegalStateException("Karaf gave no context");
        }
        try (BoundHouse house = new BoundHouse(context)) {
            // Karaf gives each command a System.out of its own, which leads into a pipe where one follows.
            run(house, System.out);
        } catch (CommandFailed failed) {
            // By this class Karaf knows a user's mistake, which is no error of the log, and prints the line as it is.
            throw new CommandException(failed.getMessage(), failed.getMessage());
        }
        return null;
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
