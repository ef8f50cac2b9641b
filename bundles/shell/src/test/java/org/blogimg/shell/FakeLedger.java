package org.blogimg.shell;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.ledger.Ledger;

/** An audit as a test wants it. */
record FakeLedger(Audit audit) implements Ledger {
    @Override
    public Credits balance(AccountId who) {
        return Credits.NONE;
    }

    @Override
    public Hold hold(AccountId who, Credits price, JobId job) {
        return new Hold.Held(price);
    }

    @Override
    public void capture(JobId job, Credits amount) {
        // not asked
    }

    @Override
    public void release(JobId job) {
        // not asked
    }
}
