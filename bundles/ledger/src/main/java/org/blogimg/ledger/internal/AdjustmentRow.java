package org.blogimg.ledger.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.ledger.Adjustments.Why;

/** Why an operator gave or took. Never changed. */
@Entity
@Table(name = "ledger_adjustment")
class AdjustmentRow {
    @Id
    String wish = "";

    String owner = "";

    @Personal(DataClass.PAYMENT)
    long amount;

    @Personal(DataClass.PAYMENT)
    String reason = "";

    String maker = "";
    Instant made = Instant.EPOCH;

    protected AdjustmentRow() {}

    AdjustmentRow(String wish, String owner, long amount, Why why, Instant made) {
        this.wish = wish;
        this.owner = owner;
        this.amount = amount;
        this.reason = why.reason().strip();
        this.maker = why.maker();
        this.made = made;
    }
}
