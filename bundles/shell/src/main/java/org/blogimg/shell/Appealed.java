package org.blogimg.shell;

import java.util.NoSuchElementException;
import java.util.function.Supplier;

import org.apache.karaf.shell.api.console.Session;
import org.blogimg.api.JobId;
import org.blogimg.api.UnusableInput;
import org.blogimg.moderation.NoAppeal;
import org.jspecify.annotations.Nullable;

/** What the commands on one appeal share. */
final class Appealed {
    private static final String NONE = "There is no such appeal. See blogimg:appeals.";
    private static final int LONGEST_NAME = 100;

    private Appealed() {}

    static JobId id(String job) {
        try {
            return new JobId(job);
        } catch (IllegalArgumentException noId) {
            throw new CommandFailed(NONE);
        }
    }

    /** Who works at the console: the name is kept with what is done. */
    static String who(@Nullable Session session) {
        Object user = session == null ? null : session.get("USER");
        String name = user == null ? "console" : user.toString();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (NoSuchElementException none) {
            throw new CommandFailed(NONE);
        } catch (NoAppeal decided) {
            throw new CommandFailed(String.valueOf(decided.getMessage()));
        } catch (UnusableInput unusable) {
            throw new CommandFailed("--reason " + unusable.getMessage());
        }
    }
}
