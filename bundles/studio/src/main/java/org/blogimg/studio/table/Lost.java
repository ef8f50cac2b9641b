package org.blogimg.studio.table;

import org.blogimg.api.JobId;

/** The job is no longer in this process's hand: another took it, or it is gone. Whoever hears this lets go of it. */
public final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost(JobId job) {
        super("job " + job + " is in other hands");
    }
}
