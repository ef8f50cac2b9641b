package org.blogimg.studio.table;

import org.blogimg.api.JobId;

/** The owner wants no more of the job, and it has not gone too far to be stopped. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stopped(JobId job) {
        super("job " + job + " is cancelled");
    }
}
