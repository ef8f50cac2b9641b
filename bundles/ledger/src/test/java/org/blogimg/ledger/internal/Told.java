package org.blogimg.ledger.internal;

import java.time.Instant;
import java.util.Optional;

import org.blogimg.api.OrderId;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentEvent.About;
import org.blogimg.api.payment.PaymentFact;
import org.blogimg.api.payment.PaymentFact.Disputed;
import org.blogimg.api.payment.PaymentFact.Disputed.Standing;
import org.blogimg.api.payment.PaymentFact.Paid;
import org.blogimg.api.payment.PaymentFact.Refunded;
import org.blogimg.api.payment.PaymentFact.Refunded.Progress;
import org.blogimg.api.payment.PaymentFact.RefundedInAll;
import org.blogimg.api.payment.PaymentFact.Unpaid;

/** What a processor tells of one order of 1,000 cents, in short words. */
final class Told {
    static final long PRICE = 1_000;
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    private final String order;
    private int number;

    Told(OrderId order) {
        this.order = order.value();
    }

    static Money euros(long cents) {
        return Money.of(cents, "EUR");
    }

    PaymentEvent paid() {
        return paid("pay-1", PRICE, PRICE);
    }

    PaymentEvent paid(String payment, long price, long total) {
        return event(payment, true, new Paid(euros(price), euros(total)));
    }

    PaymentEvent paidInTestMode() {
        return event("pay-1", false, new Paid(euros(PRICE), euros(PRICE)));
    }

    PaymentEvent paidIn(String currency) {
        return event("pay-1", true, new Paid(Money.of(PRICE, currency), Money.of(PRICE, currency)));
    }

    PaymentEvent finished() {
        return event("pay-1", true, new PaymentFact.Pending());
    }

    PaymentEvent unpaid(Unpaid.Why why) {
        return event("pay-1", true, new Unpaid(why));
    }

    PaymentEvent refund(String name, long cents, Progress progress) {
        return event("pay-1", true, new Refunded(name, euros(cents), progress));
    }

    PaymentEvent refundedInAll(long cents) {
        return event("pay-1", true, new RefundedInAll(euros(cents)));
    }

    PaymentEvent dispute(String name, Standing standing) {
        return event("pay-1", true, new Disputed(name, standing));
    }

    /** Each is told with a name of its own, a second after the one before. */
    private PaymentEvent event(String payment, boolean live, PaymentFact fact) {
        number++;
        About about = new About(Optional.of(new OrderId(order)), Optional.empty(), Optional.of(payment));
        return new PaymentEvent("evt-" + order + "-" + number, START.plusSeconds(number), live, about, fact);
    }
}
