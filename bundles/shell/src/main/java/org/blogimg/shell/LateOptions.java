package org.blogimg.shell;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Options behind the argument, as in {@code illustrate post.md --out pictures}. Karaf reads options only before the first
 * argument and takes the rest for arguments; here they find their way back.
 */
record LateOptions(Map<String, Consumer<String>> valued, Map<String, Runnable> flags) {
    /** The one argument among the words; what else stands there is set. */
    String argument(String name, List<String> words) {
        List<String> arguments = arguments(words);
        if (arguments.isEmpty()) {
            throw new CommandFailed(name + " is missing");
        }
        if (arguments.size() > 1) {
            throw new CommandFailed("Only one " + name + " is taken; quote a name that has spaces");
        }
        return arguments.get(0);
    }

    /** The same for more than one. */
    List<String> arguments(List<String> words) {
        List<String> arguments = new ArrayList<>();
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.startsWith("--")) {
                set(word, rest);
            } else {
                arguments.add(word);
            }
        }
        return arguments;
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
