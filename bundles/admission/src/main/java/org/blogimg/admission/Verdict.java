package org.blogimg.admission;

import java.util.List;

/** What became of an attempt. */
public sealed interface Verdict {
    /**
     * It was let in, or would be.
     *
     * @param passport what it is
     * @param bundle its id in the framework; 0 where it was only checked
     * @param refreshed the bundles that had to be wired anew
     * @param replaced the older ones that went
     * @param notes what the operator should know; often none
     */
    record Admitted(Passport passport, long bundle, List<String> refreshed, List<String> replaced, List<String> notes)
            implements Verdict {
        public Admitted {
            refreshed = List.copyOf(refreshed);
            replaced = List.copyOf(replaced);
            notes = List.copyOf(notes);
        }
    }

    /** Went away. */
    record Gone(Passport passport) implements Verdict {}

    /**
     * It stays out.
     *
     * @param rule what it broke
     * @param what one sentence that names the entry, header or bundle
     * @param mend what to do about it
     */
    record Refused(Rule rule, String what, String mend) implements Verdict {}
}
