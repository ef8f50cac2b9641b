package org.blogimg.simulators;

import java.util.function.UnaryOperator;

/** How an answer goes wrong. A simulator applies it to the answer that it would have given. */
public sealed interface Fault {
    /** Nothing goes wrong. */
    record None() implements Fault {}

    /** Another answer in place of the right one: an error, a page of HTML, JSON of wrong types, a redirection. */
    record Instead(Answer answer) implements Fault {}

    /** The right answer, altered: only the types of its values, only its pictures. */
    record Altered(UnaryOperator<Answer> how) implements Fault {}

    /** The request has its effect, and the connection is closed without an answer. */
    record Silent() implements Fault {}

    /** The request has no effect, and the connection is closed without an answer. */
    record Deaf() implements Fault {}

    /** The head and the first bytes come; the rest never, until the simulator is closed. */
    record Drip(int bytes) implements Fault {}

    /** The head says the whole length, the connection ends after that many bytes. */
    record Truncated(int bytes) implements Fault {}

    /** The right answer is followed by zeros until the reader hangs up or that many have gone. */
    record Endless(long most) implements Fault {}
}
