package org.blogimg.studio.job;

import org.blogimg.api.storage.ObjectVault;
import org.blogimg.ledger.Ledger;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.Records;

/** Sets the price aside, while there is a store to keep what it buys. Idempotent: taken up again, it is the same hold. */
final class Hold implements Step {
    private final Records records;
    private final Ledger ledger;
    private final ObjectVault vault;

    Hold(Records records, Ledger ledger, ObjectVault vault) {
        this.records = records;
        this.ledger = ledger;
        this.vault = vault;
    }

    @Override
    public void on(Work work) {
        if (work.at(Job.State.QUEUED) || work.at(Job.State.HELD)) {
            vault.ready();
        }
        if (!work.at(Job.State.QUEUED)) {
            return;
        }
        Ledger.Hold hold = ledger.hold(work.ticket().owner(), work.job().price(), work.id());
        if (hold instanceof Ledger.Hold.TooFew few) {
            String credits = few.price().amount() == 1 ? " credit" : " credits";
            String note = "needs " + few.price() + credits + ", the account has " + few.balance();
            work.over(records.jobs().ended(work.id(), Job.State.FAILED, note));
        } else {
            work.moved(records.jobs().held(work.id(), work.sent()));
        }
    }
}
