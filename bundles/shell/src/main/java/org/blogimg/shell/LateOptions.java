package org.blogimg.shell;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Options behind the argument, as in {@code illustrate post.md --out pictures}. Karaf reads options only before the first
 * argument and takes the rest for arguments; here they find their way back.
 */
record LateOptions(Map<String, Consumer<String>> valued, Map<String, Runnable> flags) {
    /** The one argument among the words; what else stands there is set. */
    String argument(String name, List<String> words) {
        String argument = null;
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (!word.startsWith("--")) {
                argument = only(argument, word, name);
            } else {
                set(word, rest);
            }
        }
        if (argument == null) {
            throw new CommandFailed(name + " is missing");
        }
        return argument;
    }

    private static String only(@Nullable String before, String word, String name) {
        if (before != null) {
            throw new CommandFailed("Only one " + name + " is taken; quote a name that has spaces");
        }
        return word;
    }

    private void set(String word, Iterator<String> rest) {
        Runnable flag = flags.get(word);
        Consumer<String> option = valued.get(word);
        if (flag != null) {
            flag.run();
        } else if (option == null) {
            throw new CommandFailed("There is no option " + word);
        } else if (rest.hasNext()) {
            option.accept(rest.next());
        } else {
            throw new CommandFailed(word + " wants a value");
        }
    }

    static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOne) {
            throw new CommandFailed(option + " must be a whole number");
        }
    }
}
