package org.blogimg.ledger.internal;

import java.time.Instant;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.OrderId;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentFact;
import org.jspecify.annotations.Nullable;

/** An event as it came in, flat; never changed but for what became of it. */
@Entity
@Table(name = "ledger_inbox")
@NamedQuery(
        name = InboxRow.WAITING,
        query = "select i.id from InboxRow i where i.state = org.blogimg.ledger.internal.InboxRow.State.WAITING"
                + " order by i.looked, i.id")
@NamedQuery(
        name = InboxRow.ABOUT,
        query = "select i from InboxRow i where i.settled = :order order by i.received, i.id")
class InboxRow {
    static final String ABOUT = "InboxRow.about";
    static final String WAITING = "InboxRow.waiting";

    /** What became of it. */
    enum State {
        WAITING,
        APPLIED,
        /** About no order of this house, or of another processor's. */
        STRAY
    }

    @Id
    String id = "";

    String processor = "";
    String event = "";

    @Enumerated(EnumType.STRING)
    State state = State.WAITING;

    Instant received = Instant.EPOCH;

    /** When its order was last looked for: one that is not found stands behind the others. */
    Instant looked = Instant.EPOCH;

    Instant at = Instant.EPOCH;
    boolean live;

    @Column(name = "order_id")
    @Nullable
    String orderId;

    /** The order it was found to be about. */
    @Nullable
    String settled;

    @Nullable
    String checkout;

    @Nullable
    String payment;

    @Enumerated(EnumType.STRING)
    FactKind fact = FactKind.WARNED;

    @Nullable
    String subject;

    @Nullable
    String status;

    @Nullable
    Long price;

    @Nullable
    Long total;

    @Nullable
    String currency;

    protected InboxRow() {}

    InboxRow(String processor, PaymentEvent event, Instant received) {
        this.id = id(processor, event.id());
        this.processor = processor;
        this.event = event.id();
        this.received = received;
        this.looked = received;
        this.at = event.at();
        this.live = event.live();
        this.orderId = event.about().order().map(OrderId::value).orElse(null);
        this.checkout = event.about().checkout().orElse(null);
        this.payment = event.about().payment().orElse(null);
        FactKind.write(event.fact(), this);
    }

    static String id(String processor, String event) {
        return processor + "/" + event;
    }

    void amount(Money money) {
        this.total = money.minor();
        this.currency = money.currency().getCurrencyCode();
    }

    /** Of a payment that the processor does not name, there is one for each order. */
    String paymentName() {
        return payment == null ? "-" : payment;
    }

    PaymentFact told() {
        return fact.read(this);
    }
}
