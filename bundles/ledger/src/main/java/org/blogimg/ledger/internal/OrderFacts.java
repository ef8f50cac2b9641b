package org.blogimg.ledger.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.payment.PaymentFact.Disputed.Standing;
import org.blogimg.api.payment.PaymentFact.Refunded.Progress;
import org.blogimg.api.payment.PaymentFact.Unpaid.Why;
import org.blogimg.ledger.Order.State;

/**
 * Everything that is known of an order, and where it therefore stands. A function of the facts alone: duplicates and
 * order of arrival cannot matter.
 *
 * @param finished whether the buyer has finished at the processor's page
 * @param payments every payment heard of, by the processor's names
 */
record OrderFacts(
        boolean finished, Optional<Why> unpaid, List<Payment> payments, List<Refund> refunds, List<Standing> disputes) {

    /** What was agreed. */
    record Terms(long credits, long price, String currency, boolean live) {}

    /**
     * One payment.
     *
     * @param charged empty where only a refund of it was heard of so far
     * @param refunded what the processor counts as refunded in all
     */
    record Payment(String name, Optional<Charged> charged, long refunded) {}

    /** Money that came; amounts in the currency's smallest unit. */
    record Charged(long price, long total, String currency, boolean live, long at) {
        boolean fits(Terms terms) {
            return price == terms.price()
                    && total >= price
                    && currency.equals(terms.currency())
                    && live == terms.live();
        }
    }

    /** One refund. */
    record Refund(long amount, Progress progress) {}

    /** Where an order should stand: {@code clawed} of {@code granted} is taken back. */
    record Stand(State state, long granted, long clawed) {}

    /** The first payment that was as ordered. */
    Optional<Payment> paid(Terms terms) {
        return payments.stream()
                .filter(payment ->
                        payment.charged().filter(charged -> charged.fits(terms)).isPresent())
                .min(Comparator.comparingLong((Payment payment) ->
                                payment.charged().orElseThrow().at())
                        .thenComparing(Payment::name));
    }

    Stand stand(Terms terms) {
        Optional<Payment> paid = paid(terms);
        if (paid.isEmpty()) {
            return new Stand(unpaidState(), 0, 0);
        }
        long total = paid.get().charged().orElseThrow().total();
        long missing = Math.min(total, Math.max(0, total - kept(terms)));
        if (disputes.contains(Standing.OPEN)) {
            return new Stand(State.DISPUTED, terms.credits(), terms.credits());
        }
        if (disputes.contains(Standing.LOST)) {
            return new Stand(State.CHARGED_BACK, terms.credits(), terms.credits());
        }
        return new Stand(refundState(missing, total), terms.credits(), share(terms.credits(), missing, total));
    }

    /** A refund of a payment that did not fit is no reason to take credits: none were given for it. */
    private long kept(Terms terms) {
        long came = payments.stream()
                .flatMap(payment -> payment.charged().stream())
                .filter(charged -> charged.currency().equals(terms.currency()))
                .mapToLong(Charged::total)
                .sum();
        return came - refunded();
    }

    /** The larger of what refunds add up to and what the processor counts, which may include one that failed later. */
    private long refunded() {
        long failed = amount(true);
        long counted = payments.stream().mapToLong(Payment::refunded).sum();
        return Math.max(amount(false), counted - failed);
    }

    private long amount(boolean failed) {
        return refunds.stream()
                .filter(refund -> (refund.progress() == Progress.FAILED) == failed)
                .mapToLong(Refund::amount)
                .sum();
    }

    private State unpaidState() {
        if (payments.stream().anyMatch(payment -> payment.charged().isPresent())) {
            return State.WRONG;
        }
        if (unpaid.isPresent()) {
            return unpaid.get() == Why.EXPIRED ? State.EXPIRED : State.FAILED;
        }
        return finished ? State.PENDING : State.OPEN;
    }

    private static State refundState(long missing, long total) {
        if (missing == 0) {
            return State.PAID;
        }
        return missing < total ? State.PARTLY_REFUNDED : State.REFUNDED;
    }

    /** Rounded down, in the owner's favour. */
    private static long share(long credits, long missing, long total) {
        return missing == total ? credits : Math.multiplyExact(credits, missing) / total;
    }
}
