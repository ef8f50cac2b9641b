package org.blogimg.ledger.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentFact;
import org.blogimg.api.payment.PaymentFact.Disputed;
import org.blogimg.api.payment.PaymentFact.Disputed.Standing;
import org.blogimg.api.payment.PaymentFact.Paid;
import org.blogimg.api.payment.PaymentFact.Refunded;
import org.blogimg.api.payment.PaymentFact.Refunded.Progress;
import org.blogimg.api.payment.PaymentFact.RefundedInAll;
import org.blogimg.api.payment.PaymentFact.Unpaid.Why;

/** Random lives of an order as a processor tells them, and where each must end. */
final class Schedules {
    private Schedules() {}

    static List<PaymentEvent> of(Told told, Random random) {
        List<PaymentEvent> life = new ArrayList<>();
        if (random.nextInt(10) == 0) {
            life.add(told.unpaid(random.nextBoolean() ? Why.EXPIRED : Why.FAILED));
        }
        if (random.nextBoolean()) {
            life.add(told.finished());
        }
        if (random.nextInt(8) > 0) {
            life.add(told.paid());
            if (random.nextInt(4) == 0) {
                life.add(told.paid());
            }
            refunds(life, told, random);
            disputes(life, told, random);
        }
        return life;
    }

    private static void refunds(List<PaymentEvent> life, Told told, Random random) {
        long counted = 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            long cents = random.nextLong(1, 301);
            counted += cents;
            life.add(told.refund("r" + i, cents, Progress.PENDING));
            life.add(told.refundedInAll(counted));
            if (random.nextBoolean()) {
                life.add(told.refund("r" + i, cents, random.nextBoolean() ? Progress.SUCCEEDED : Progress.FAILED));
            }
        }
    }

    private static void disputes(List<PaymentEvent> life, Told told, Random random) {
        if (random.nextInt(3) == 0) {
            life.add(told.dispute("d", Standing.OPEN));
            if (random.nextBoolean()) {
                life.add(told.dispute("d", random.nextBoolean() ? Standing.WON : Standing.LOST));
            }
        }
    }

    /** Told in order, once each, without any of the product's rows. */
    static OrderFacts.Stand end(List<PaymentEvent> life) {
        Optional<OrderFacts.Charged> charged = Optional.empty();
        Map<String, OrderFacts.Refund> refunds = new HashMap<>();
        Map<String, Standing> disputes = new HashMap<>();
        Optional<Why> unpaid = Optional.empty();
        boolean finished = false;
        long counted = 0;
        for (PaymentEvent event : life) {
            PaymentFact fact = event.fact();
            if (fact instanceof Paid paid) {
                charged = charged.or(() -> Optional.of(came(paid, event.at())));
            } else if (fact instanceof Refunded refunded) {
                refunds.merge(
                        refunded.refund(),
                        new OrderFacts.Refund(refunded.amount().minor(), refunded.progress()),
                        (before, now) -> now);
            } else if (fact instanceof RefundedInAll all) {
                counted = all.amount().minor();
            } else if (fact instanceof Disputed disputed) {
                disputes.put(disputed.dispute(), disputed.standing());
            } else if (fact instanceof PaymentFact.Unpaid ended) {
                unpaid = Optional.of(ended.why());
            } else {
                finished = true;
            }
        }
        List<OrderFacts.Payment> payments =
                charged.isEmpty() ? List.of() : List.of(new OrderFacts.Payment("pay-1", charged, counted));
        return new OrderFacts(finished, unpaid, payments, List.copyOf(refunds.values()), List.copyOf(disputes.values()))
                .stand(new OrderFacts.Terms(100, Told.PRICE, "EUR", true));
    }

    private static OrderFacts.Charged came(Paid paid, Instant at) {
        return new OrderFacts.Charged(paid.price().minor(), paid.total().minor(), "EUR", true, at.toEpochMilli());
    }
}
