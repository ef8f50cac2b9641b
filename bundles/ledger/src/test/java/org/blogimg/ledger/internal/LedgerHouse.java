package org.blogimg.ledger.internal;

import java.net.URI;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Order.State;

import static org.blogimg.ledger.internal.OrdersContract.PACK;
import static org.blogimg.ledger.internal.OrdersContract.THERE;
import static org.blogimg.ledger.internal.OrdersContract.TILL;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** One account with nothing but what it buys. */
final class LedgerHouse {
    final LedgerTables ground;
    final Ledger ledger;
    final TableOrders orders;
    final TableInbox inbox;
    final Books books;

    LedgerHouse(MemoryDatabase database) {
        ground = TestLedgers.ground(database, 0);
        ledger = new TableLedger(ground);
        orders = new TableOrders(ground);
        inbox = new TableInbox(ground);
        books = new Books(database);
    }

    Order buy(AccountId who, String wish) {
        Order order = orders.open(who, PACK, THERE, wish);
        return orders.opened(order.id(), new Checkout("cs-" + order.id(), URI.create("https://pay.example/")));
    }

    void hear(PaymentEvent... events) {
        for (PaymentEvent event : events) {
            inbox.receive(TILL, event);
        }
        inbox.apply(1_000);
    }

    Order now(Order order) {
        return orders.find(order.id()).orElseThrow();
    }

    void stands(Order order, State state, long balance) {
        assertEquals(state, now(order).state());
        assertEquals(balance, ledger.balance(order.owner()).amount());
        check(order.owner());
    }

    void check(AccountId who) {
        books.check(ledger.audit());
        books.check(who.value());
    }

    void spend(AccountId who, long credits, String job) {
        ledger.hold(who, new Credits(credits), new JobId(job));
        ledger.capture(new JobId(job), new Credits(credits));
    }
}
