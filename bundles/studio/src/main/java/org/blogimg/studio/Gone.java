package org.blogimg.studio;

import java.time.Instant;

/** What was asked for has reached the end of its period and is no longer given out. */
public final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Instant since;

    public Gone(String what, Instant since) {
        super(what + " reached the end of its period");
        this.since = since;
    }

    public Instant since() {
        return since;
    }
}
