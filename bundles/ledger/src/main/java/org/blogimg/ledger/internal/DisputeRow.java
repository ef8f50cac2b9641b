package org.blogimg.ledger.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.payment.PaymentFact.Disputed.Standing;

/** One dispute; its standing only rises. */
@Entity
@Table(name = "ledger_dispute")
@NamedQuery(name = DisputeRow.OF, query = "select d from DisputeRow d where d.orderId = :order")
class DisputeRow {
    static final String OF = "DisputeRow.of";

    @Id
    String id = "";

    @Column(name = "order_id")
    String orderId = "";

    String dispute = "";

    @Enumerated(EnumType.STRING)
    Standing standing = Standing.INQUIRY;

    protected DisputeRow() {}

    DisputeRow(String order, String dispute) {
        this.id = order + "/" + dispute;
        this.orderId = order;
        this.dispute = dispute;
    }

    void told(Standing standing) {
        if (standing.compareTo(this.standing) > 0) {
            this.standing = standing;
        }
    }
}
