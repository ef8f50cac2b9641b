package org.blogimg.ledger.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.blogimg.api.payment.PaymentFact;
import org.blogimg.api.payment.PaymentFact.Disputed;
import org.blogimg.api.payment.PaymentFact.Paid;
import org.blogimg.api.payment.PaymentFact.Pending;
import org.blogimg.api.payment.PaymentFact.Refunded;
import org.blogimg.api.payment.PaymentFact.RefundedInAll;
import org.blogimg.api.payment.PaymentFact.Unpaid;
import org.blogimg.ledger.internal.Journal.Movement;
import org.blogimg.ledger.internal.OrderFacts.Stand;
import org.blogimg.ledger.internal.Posting.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what an event tells of an order, and brings the order's credits to where all that is written down says they
 * should stand. The caller holds the order's row.
 */
final class Settlement {
    private final Journal journal;

    Settlement(Journal journal) {
        this.journal = journal;
    }

    void settle(EntityManager em, OrderRow order, InboxRow event) {
        note(em, order, event);
        em.flush();
        OrderFacts facts = facts(em, order);
        move(em, order, facts.stand(order.terms()));
        order.paid = facts.payments().stream()
                .flatMap(payment -> payment.charged().stream())
                .map(charged -> Instant.ofEpochMilli(charged.at()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static void note(EntityManager em, OrderRow order, InboxRow event) {
        PaymentFact told = event.told();
        if (told instanceof Paid paid) {
            payment(em, order, event)
                    .came(
                            paid.price().minor(),
                            paid.total().minor(),
                            paid.total().currency().getCurrencyCode(),
                            event.live,
                            event.at);
        } else if (told instanceof Pending) {
            order.finished = true;
        } else if (told instanceof Unpaid unpaid) {
            order.unpaid = later(order.unpaid, unpaid.why());
        } else if (told instanceof Refunded refunded) {
            refund(em, order, refunded).told(refunded.amount().minor(), refunded.progress());
        } else if (told instanceof RefundedInAll all) {
            payment(em, order, event).refundedInAll(all.amount().minor(), event.at);
        } else if (told instanceof Disputed disputed) {
            dispute(em, order, disputed.dispute()).told(disputed.standing());
        }
    }

    private static Unpaid.Why later(Unpaid.@Nullable Why before, Unpaid.Why now) {
        return before == null || now.compareTo(before) > 0 ? now : before;
    }

    private static PaymentRow payment(EntityManager em, OrderRow order, InboxRow event) {
        PaymentRow fresh = new PaymentRow(order.id, event.paymentName());
        return found(em, PaymentRow.class, fresh.id, fresh);
    }

    private static RefundRow refund(EntityManager em, OrderRow order, Refunded told) {
        String currency = told.amount().currency().getCurrencyCode();
        RefundRow fresh = new RefundRow(order.id, told.refund(), currency);
        return found(em, RefundRow.class, fresh.id, fresh);
    }

    private static DisputeRow dispute(EntityManager em, OrderRow order, String name) {
        DisputeRow fresh = new DisputeRow(order.id, name);
        return found(em, DisputeRow.class, fresh.id, fresh);
    }

    private static <R> R found(EntityManager em, Class<R> type, String id, R fresh) {
        @Nullable R known = em.find(type, id);
        if (known != null) {
            return known;
        }
        em.persist(fresh);
        return fresh;
    }

    static OrderFacts facts(EntityManager em, OrderRow order) {
        return new OrderFacts(
                order.finished,
                Optional.ofNullable(order.unpaid),
                of(em, PaymentRow.OF, PaymentRow.class, order).stream()
                        .map(PaymentRow::fact)
                        .toList(),
                of(em, RefundRow.OF, RefundRow.class, order).stream()
                        .filter(refund -> refund.currency.equals(order.currency))
                        .map(refund -> new OrderFacts.Refund(refund.amount, refund.progress))
                        .toList(),
                of(em, DisputeRow.OF, DisputeRow.class, order).stream()
                        .map(dispute -> dispute.standing)
                        .toList());
    }

    private static <R> List<R> of(EntityManager em, String query, Class<R> type, OrderRow order) {
        return em.createNamedQuery(query, type).setParameter("order", order.id).getResultList();
    }

    /** Given once for an order, whatever is reported of it; taken back and given again as often as it turns. */
    private void move(EntityManager em, OrderRow order, Stand stand) {
        order.state = stand.state();
        if (stand.granted() > order.granted) {
            Movement purchase = new Movement(Kind.PURCHASE, order.id, order.owner);
            journal.give(em, purchase, Account.SOLD, stand.granted());
            order.granted = stand.granted();
        }
        long more = Math.min(stand.clawed(), order.granted) - order.clawed;
        if (more > 0) {
            journal.clawBack(em, turn(order, Kind.CLAW_BACK), more);
        } else if (more < 0) {
            journal.reinstate(em, turn(order, Kind.REINSTATEMENT), -more);
        }
        order.clawed += more;
    }

    private static Movement turn(OrderRow order, Kind kind) {
        order.turns++;
        return new Movement(kind, order.id + "#" + order.turns, order.owner);
    }
}
