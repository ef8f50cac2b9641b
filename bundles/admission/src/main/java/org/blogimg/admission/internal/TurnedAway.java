package org.blogimg.admission.internal;

import org.blogimg.admission.Rule;
import org.blogimg.admission.Verdict;

/** Ends a check where something is broken; never leaves this bundle. */
final class TurnedAway extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final Rule rule;
    private final String mend;

    /** What the jar's own words put into a sentence goes to consoles and logs: no control characters, not without end. */
    TurnedAway(Rule rule, String what, String mend) {
        super(plain(what), null, false, false);
        this.rule = rule;
        this.mend = mend;
    }

    static String plain(String text) {
        String line = text.replaceAll("\\p{C}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    Rule rule() {
        return rule;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    Verdict.Refused refused() {
        return new Verdict.Refused(rule, what(), mend);
    }
}
