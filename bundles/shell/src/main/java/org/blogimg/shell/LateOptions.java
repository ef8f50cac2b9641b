package org.blogimg.shell;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;

/**
 * Options behind the argument, as in {@code illustrate post.md --out pictures}. Karaf reads options only before the first
 * argument and takes the rest for arguments; here they find their way back. So that it hands them over, the one argument
 * of a command is a list.
 */
final class LateOptions {
    private final HouseCommand command;
    private final Map<String, Field> options = new TreeMap<>();
    private List<String> words = List.of();

    private LateOptions(HouseCommand command) {
        this.command = command;
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                note(field);
            }
        }
    }

    /** Sets the options among the command's words, and answers what else stands there. */
    static List<String> taken(HouseCommand command) {
        return new LateOptions(command).arguments();
    }

    private void note(Field field) {
        Option option = field.getAnnotation(Option.class);
        if (option != null) {
            options.put(option.name(), field);
        } else if (field.isAnnotationPresent(Argument.class)) {
            words = ((List<?>) value(field)).stream().map(String::valueOf).toList();
        }
    }

    private Object value(Field field) {
        try {
            return field.get(command);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private List<String> arguments() {
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
        @Nullable Field field = options.get(word);
        if (field == null) {
            throw new CommandFailed("There is no option " + word);
        }
        if (field.getType() == boolean.class) {
            set(field, true);
        } else if (rest.hasNext()) {
            set(field, field.getType() == int.class ? number(word, rest.next()) : rest.next());
        } else {
            throw new CommandFailed(word + " wants a value");
        }
    }

    private void set(Field field, Object value) {
        try {
            field.set(command, value);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Integer number(String option, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notOne) {
            throw new CommandFailed(option + " must be a whole number");
        }
    }
}
