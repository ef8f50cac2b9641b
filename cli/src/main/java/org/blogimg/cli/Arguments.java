package org.blogimg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words after the command: options that take a value, switches that take none, and the rest in order. */
record Arguments(Map<String, String> options, List<String> rest) {
    static Arguments parse(List<String> words, List<String> valued, List<String> switches) {
        Map<String, String> options = new HashMap<>();
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            String name = word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (switches.contains(word)) {
                options.put(word, "");
            } else if (valued.contains(name)) {
                boolean joined = !name.equals(word);
                if (!joined && at + 1 == words.size()) {
                    throw new WrongUsage(name + " wants a value");
                }
                options.put(name, joined ? word.substring(name.length() + 1) : words.get(++at));
            } else if (word.startsWith("-") && word.length() > 1) {
                throw new WrongUsage(
                        "unknown option " + word + "; there are " + String.join(", ", names(valued, switches)));
            } else {
                rest.add(word);
            }
        }
        return new Arguments(options, rest);
    }

    private static List<String> names(List<String> valued, List<String> switches) {
        List<String> all = new ArrayList<>(valued);
        all.addAll(switches);
        return all;
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    Path path(String name) {
        return Path.of(option(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new WrongUsage(name + " wants a folder")));
    }

    /** A whole number within bounds. */
    Optional<Integer> number(String name, int least, int most) {
        return option(name).map(text -> {
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw new WrongUsage(name + " wants a whole number from " + least + " to " + most);
            }
            return Integer.parseInt(text);
        });
    }
}
