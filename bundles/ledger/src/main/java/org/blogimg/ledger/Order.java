package org.blogimg.ledger;

import java.time.Instant;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.OrderId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.Money;

/**
 * One pack, bought once or to be bought.
 *
 * @param pack the pack's id; credits and price are what was agreed when it was ordered
 * @param checkout where it is paid; empty until the processor has answered
 * @param granted credits given for it so far
 * @param clawed of these, what was taken back for refunds and disputes
 * @param ends when it can no longer be paid
 * @param paid when the money was there, by the processor's clock
 */
public record Order(
        OrderId id,
        AccountId owner,
        String pack,
        Credits credits,
        Money price,
        ProviderId processor,
        Optional<Checkout> checkout,
        State state,
        Credits granted,
        Credits clawed,
        Instant made,
        Instant ends,
        Optional<Instant> paid) {
    /** How it stands. */
    public enum State {
        /** To be paid. */
        OPEN,
        /** The buyer has finished, and the money is on its way. */
        PENDING,
        /** Paid, and the credits are given. */
        PAID,
        /** Not paid in time. */
        EXPIRED,
        /** The payment did not succeed. */
        FAILED,
        /** Paid, but not as ordered: another amount, currency or mode. Nothing is given; an operator looks at it. */
        WRONG,
        /** A part of the money went back, and that share of the credits. */
        PARTLY_REFUNDED,
        REFUNDED,
        /** The buyer's bank withholds the money; the credits are taken back until that is decided. */
        DISPUTED,
        /** The buyer's bank decided against the house. */
        CHARGED_BACK;

        /** Whether a processor may still report that it was paid without anybody wondering. */
        public boolean awaited() {
            return this == OPEN || this == PENDING;
        }
    }
}
