package org.blogimg.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Tells a person how far the work is: one line drawn over and over on a terminal, one line a change elsewhere. */
final class Progress {
    private static final int BAR = 24;

    private final PrintStream out;
    private final boolean terminal;
    private final boolean silent;
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();

    private Progress(PrintStream out, boolean terminal, boolean silent) {
        this.out = out;
        this.terminal = terminal;
        this.silent = silent;
    }

    static Progress on(PrintStream out, boolean terminal) {
        return new Progress(out, terminal, false);
    }

    static Progress silent() {
        return new Progress(System.err, false, true);
    }

    /** A new piece of work. */
    void begin(String what) {
        states.clear();
        said.clear();
        say(what);
    }

    /** A picture changed its state; {@code role} is its name for people. */
    synchronized void picture(String job, String role, String state) {
        String before = states.put(job, state);
        if (silent || state.equals(before)) {
            return;
        }
        if (terminal) {
            out.print(
                    "\r" + bar() + "  " + ended() + " of " + Illustrate.counted(states.size(), "picture") + "\u001b[K");
            out.flush();
        } else if (isEnd(state)) {
            out.println("  " + role + " " + words(state) + " (" + ended() + " of " + states.size() + ")");
        }
    }

    /** Why a picture waits; said once for each reason. */
    synchronized void waits(String reason) {
        if (!silent && !reason.isBlank() && said.add(reason)) {
            out.println((terminal ? "\r\u001b[K" : "") + "  waiting: " + reason);
        }
    }

    /** The work is over. */
    void end() {
        if (terminal && !silent && !states.isEmpty()) {
            out.println();
        }
    }

    private void say(String what) {
        if (!silent) {
            out.println(what);
        }
    }

    private String bar() {
        int full = states.isEmpty() ? 0 : BAR * points() / (states.size() * 5);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
    }

    private int points() {
        return states.values().stream().mapToInt(Progress::point).sum();
    }

    private long ended() {
        return states.values().stream().filter(Progress::isEnd).count();
    }

    private static int point(String state) {
        return switch (state) {
            case "QUEUED", "UNKNOWN" -> 0;
            case "HELD" -> 1;
            case "SENT" -> 2;
            case "RECEIVED" -> 3;
            case "KEPT" -> 4;
            default -> 5;
        };
    }

    static boolean isEnd(String state) {
        return point(state) == 5;
    }

    private static String words(String state) {
        return switch (state) {
            case "SETTLED" -> "drawn";
            case "REFUSED" -> "refused";
            case "CANCELLED" -> "cancelled";
            default -> "failed";
        };
    }
}
