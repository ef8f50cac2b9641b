package org.blogimg.accounts.internal;

import java.time.Duration;

/**
 * How long things are good for.
 *
 * @param idle a session that nobody uses
 * @param whole a session, however much it is used
 * @param signIn a one-time secret
 */
record Periods(Duration idle, Duration whole, Duration signIn) {
    Periods {
        if (idle.isNegative() || idle.isZero() || whole.compareTo(idle) < 0 || signIn.isNegative() || signIn.isZero()) {
            throw new IllegalArgumentException(
                    "sessions last longer than they may be idle, and nothing lasts no time: idle " + idle + ", whole "
                            + whole + ", sign-in " + signIn);
        }
    }
}
