package org.blogimg.studio.job;

import java.util.List;

import org.blogimg.api.JobId;
import org.blogimg.ledger.Ledger;
import org.blogimg.studio.table.Records;

/** Gives back what is held for jobs that ended without a picture. Doing it twice does no harm. */
final class Releases {
    private static final int AT_ONCE = 100;

    private final Records records;
    private final Ledger ledger;

    Releases(Records records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
    }

    void all() {
        List<JobId> due = records.ends().releaseDue(AT_ONCE);
        while (!due.isEmpty()) {
            for (JobId job : due) {
                ledger.release(job);
                records.ends().released(job);
            }
            due = records.ends().releaseDue(AT_ONCE);
        }
    }
}
