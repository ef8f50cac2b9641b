package org.blogimg.anonymiser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of the words what a server would read as a command: argument tags of stable-diffusion.cpp, LocalAI's bar
 * before what shall not be drawn, AUTOMATIC1111's networks, weights, schedules and joints, ComfyUI's embeddings and
 * choices, flags of chat bots. A description needs none of them. Titles keep their brackets: they are set, not read.
 */
final class Steering {
    /** What it looks like, and what of it stays. */
    private record Command(Pattern pattern, String rest) {}

    /** In this order; each is linear in the length of the text. */
    private static final List<Command> ALWAYS = List.of(
            command("(?is)<\\s*(sd_cpp_extra_args)\\b[^>]*>.*?(?:<\\s*/\\s*\\1\\s*>|$)", ""),
            command("(?i)<\\s*/?\\s*sd_cpp_extra_args[^<>]*>?", ""),
            command("<\\s*[A-Za-z][\\w-]{0,30}\\s*:[^<>]{0,300}>\\s?", ""),
            command("\\(([^()\\[\\]{}:]{0,200}):\\s*[+-]?\\d*\\.?\\d+\\s*\\)", "$1"),
            command("\\[([^()\\[\\]{}|]{0,200}):\\s*\\d*\\.?\\d+\\s*]", "$1"),
            command("\\s*\\|+\\s*", ", "),
            command("(?i)\\bembedding\\s*:", ""),
            command("__([\\w/-]{1,80})__", "$1"),
            command("(?<!\\S)--(?=\\p{L})", ""));

    private static final List<Command> IN_SCENES = List.of(
            command("\\s*\\b(BREAK|ADDCOMM|ADDBASE|ADDCOL|ADDROW)\\b", ","),
            command("\\bAND(?:_PERP|_SALT)?\\b", "and"),
            // A weight, and no part of an IPv6 address: that is hidden as one.
            command("(?<!(?<!\\w)[0-9a-fA-F:]{0,34}\\d[0-9a-fA-F]{0,3})::\\s*[+-]?\\d*\\.?\\d+", ""),
            command("(?<=\\d)[()\\[\\]{}<>\\\\]+(?=\\d)", " "),
            command("[()\\[\\]{}<>\\\\]+", ""));

    /** Taking one out may join another of what stood around it; each round makes the text shorter. */
    private static final int ROUNDS = 8;

    /** The words, and what was taken out. */
    record Neutral(Folded words, List<Replacement> taken) {}

    private static final Command BRACKETS = command("[()\\[\\]{}<>|]+", "");

    private Steering() {}

    static Neutral neutral(String given, Anonymiser.Use use) {
        Folded now = settled(Folded.of(given));
        if (use == Anonymiser.Use.SCENE) {
            for (Command command : IN_SCENES) {
                now = without(command, now);
            }
            now = settled(now);
        }
        return new Neutral(now, taken(now, given));
    }

    /** What is still left after so many rounds was made to be: no bracket of it stays. */
    private static Folded settled(Folded before) {
        Folded now = before;
        for (int round = 0; round < ROUNDS; round++) {
            Folded next = now;
            for (Command command : ALWAYS) {
                next = without(command, next);
            }
            if (next.text().equals(now.text())) {
                return next;
            }
            now = next;
        }
        return without(BRACKETS, now);
    }

    private static Folded without(Command command, Folded before) {
        String text = before.text();
        Matcher matcher = command.pattern().matcher(text);
        if (!matcher.find()) {
            return before;
        }
        Folded rest = Folded.empty(text.length());
        int done = 0;
        do {
            rest.append(before, done, matcher.start());
            if (command.rest().equals("$1")) {
                rest.append(before, matcher.start(1), matcher.end(1));
            } else {
                rest.insert(command.rest(), before.from(matcher.start()));
            }
            done = matcher.end();
        } while (matcher.find());
        rest.append(before, done, text.length());
        return rest;
    }

    /** The gaps in what is left: several commands may have met in one, and each is told once. */
    private static List<Replacement> taken(Folded left, String given) {
        List<Replacement> taken = new ArrayList<>();
        StringBuilder instead = new StringBuilder();
        int done = 0;
        for (int place = 0; place <= left.length(); place++) {
            if (place < left.length() && left.inserted(place)) {
                instead.append(left.letter(place));
                continue;
            }
            int next = place < left.length() ? left.from(place) : given.length();
            if (done < next) {
                taken.add(new Replacement(Kind.STEERING, done, next, given.substring(done, next), instead.toString()));
                instead.setLength(0);
            }
            done = next + 1;
        }
        return List.copyOf(taken);
    }

    private static Command command(String pattern, String rest) {
        return new Command(Pattern.compile(pattern), rest);
    }
}
