package org.blogimg.ledger.internal;

import java.time.Instant;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.jspecify.annotations.Nullable;

/** A payment for an order, by the processor's name for it; the money's columns are null until it came. */
@Entity
@Table(name = "ledger_payment")
@NamedQuery(name = PaymentRow.OF, query = "select p from PaymentRow p where p.orderId = :order")
@NamedQuery(
        name = PaymentRow.ORDER,
        query = "select p.orderId from PaymentRow p, OrderRow o"
                + " where o.id = p.orderId and o.processor = :processor and p.payment = :payment")
class PaymentRow {
    static final String OF = "PaymentRow.of";
    static final String ORDER = "PaymentRow.order";

    @Id
    String id = "";

    @Column(name = "order_id")
    String orderId = "";

    String payment = "";

    @Personal(DataClass.PAYMENT)
    @Nullable
    Long price;

    @Personal(DataClass.PAYMENT)
    @Nullable
    Long total;

    @Personal(DataClass.PAYMENT)
    @Nullable
    String currency;

    @Nullable
    Boolean live;

    @Nullable
    Instant at;

    @Personal(DataClass.PAYMENT)
    long refunded;

    @Column(name = "refunded_at")
    @Nullable
    Instant refundedAt;

    protected PaymentRow() {}

    PaymentRow(String order, String payment) {
        this.id = order + "/" + payment;
        this.orderId = order;
        this.payment = payment;
    }

    OrderFacts.Payment fact() {
        return new OrderFacts.Payment(payment, charged(), refunded);
    }

    private Optional<OrderFacts.Charged> charged() {
        return price == null || total == null || currency == null || live == null || at == null
                ? Optional.empty()
                : Optional.of(new OrderFacts.Charged(price, total, currency, live, at.toEpochMilli()));
    }

    /** Told twice with other amounts, which no processor does, the earlier by its clock stands. */
    void came(long price, long total, String currency, boolean live, Instant at) {
        if (this.at == null || at.isBefore(this.at)) {
            this.price = price;
            this.total = total;
            this.currency = currency;
            this.live = live;
            this.at = at;
        }
    }

    /** The latest count stands; of two at one time the larger. */
    void refundedInAll(long amount, Instant at) {
        if (refundedAt == null || at.isAfter(refundedAt)) {
            refunded = amount;
            refundedAt = at;
        } else if (at.equals(refundedAt)) {
            refunded = Math.max(refunded, amount);
        }
    }
}
