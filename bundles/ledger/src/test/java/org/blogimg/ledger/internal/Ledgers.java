package org.blogimg.ledger.internal;

import java.time.Clock;

import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.Orders;
import org.blogimg.ledger.PaymentInbox;

/** The ledger's services over a database of the test, without any gift, for tests in other packages. */
public final class Ledgers {
    private final LedgerTables ground;

    public Ledgers(MemoryDatabase database, Clock clock) {
        ground = TestLedgers.ground(database, clock);
    }

    public Ledger ledger() {
        return new TableLedger(ground);
    }

    public Orders orders() {
        return new TableOrders(ground);
    }

    public PaymentInbox inbox() {
        return new TableInbox(ground);
    }
}
