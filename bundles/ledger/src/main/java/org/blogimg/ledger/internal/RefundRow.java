package org.blogimg.ledger.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.payment.PaymentFact.Refunded.Progress;

/** One refund; its progress only rises. */
@Entity
@Table(name = "ledger_refund")
@NamedQuery(name = RefundRow.OF, query = "select r from RefundRow r where r.orderId = :order")
class RefundRow {
    static final String OF = "RefundRow.of";

    @Id
    String id = "";

    @Column(name = "order_id")
    String orderId = "";

    String refund = "";

    @Personal(DataClass.PAYMENT)
    long amount;

    @Personal(DataClass.PAYMENT)
    String currency = "";

    @Enumerated(EnumType.STRING)
    Progress progress = Progress.PENDING;

    protected RefundRow() {}

    RefundRow(String order, String refund, String currency) {
        this.id = order + "/" + refund;
        this.orderId = order;
        this.refund = refund;
        this.currency = currency;
    }

    /** Of amounts told differently the larger stands. */
    void told(long amount, Progress progress) {
        this.amount = Math.max(this.amount, amount);
        if (progress.compareTo(this.progress) > 0) {
            this.progress = progress;
        }
    }
}
