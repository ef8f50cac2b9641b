package org.blogimg.studio.job;

import org.blogimg.ledger.Ledger;
import org.blogimg.studio.table.Records;

/** Takes the price of the picture that was delivered. Idempotent: a stop in between takes it once all the same. */
final class Settle implements Step {
    private final Records records;
    private final Ledger ledger;

    Settle(Records records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
    }

    @Override
    public void on(Work work) {
        ledger.capture(work.id(), work.job().price());
        work.moved(records.jobs().settled(work.id()));
    }
}
