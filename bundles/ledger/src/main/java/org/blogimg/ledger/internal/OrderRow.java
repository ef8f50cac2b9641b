package org.blogimg.ledger.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.payment.PaymentFact.Unpaid.Why;
import org.blogimg.ledger.Order.State;
import org.jspecify.annotations.Nullable;

/** An order; see {@code V2__orders.sql}. */
@Entity
@Table(name = "ledger_order")
@NamedQuery(name = OrderRow.BY_WISH, query = "select o from OrderRow o where o.wish = :wish")
@NamedQuery(
        name = OrderRow.BY_CHECKOUT,
        query = "select o.id from OrderRow o where o.processor = :processor and o.checkout = :checkout")
@NamedQuery(
        name = OrderRow.BY_OWNER,
        query = "select o from OrderRow o where o.owner = :owner and o.id < :after order by o.id desc")
@NamedQuery(name = OrderRow.NEWEST, query = "select o from OrderRow o order by o.id desc")
@NamedQuery(
        name = OrderRow.AWAITED,
        query =
                "select o from OrderRow o where o.processor = :processor and o.ends >= :since and o.checkout is not null"
                        + " and o.state in (org.blogimg.ledger.Order.State.OPEN, org.blogimg.ledger.Order.State.PENDING)"
                        + " order by o.id")
class OrderRow {
    static final String BY_WISH = "OrderRow.byWish";
    static final String BY_CHECKOUT = "OrderRow.byCheckout";
    static final String BY_OWNER = "OrderRow.byOwner";
    static final String NEWEST = "OrderRow.newest";
    static final String AWAITED = "OrderRow.awaited";

    @Id
    String id = "";

    String owner = "";
    String wish = "";

    @Personal(DataClass.PAYMENT)
    String pack = "";

    @Personal(DataClass.PAYMENT)
    long credits;

    @Personal(DataClass.PAYMENT)
    long price;

    @Personal(DataClass.PAYMENT)
    String currency = "";

    boolean live;
    String processor = "";

    @Nullable
    String checkout;

    @Nullable
    String page;

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    boolean finished;

    @Enumerated(EnumType.STRING)
    @Nullable
    Why unpaid;

    long granted;
    long clawed;
    int turns;
    Instant made = Instant.EPOCH;
    Instant ends = Instant.EPOCH;

    @Nullable
    Instant paid;

    protected OrderRow() {}

    OrderRow(String id, String owner, String wish, Instant made) {
        this.id = id;
        this.owner = owner;
        this.wish = wish;
        this.made = made;
    }

    OrderFacts.Terms terms() {
        return new OrderFacts.Terms(credits, price, currency, live);
    }
}
