package org.blogimg.ledger.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.ledger.PaymentInbox;
import org.blogimg.ledger.internal.InboxRow.State;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Events in their table. Each is applied in one transaction with the order it is about, whose row is locked for it. */
@Component
public final class TableInbox implements PaymentInbox {
    /** Longer than any processor goes on delivering: 3 days at the most (Stripe's documentation of webhooks). */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final LedgerTables ground;
    private final Settlement settlement;

    @Activate
    public TableInbox(@Reference LedgerTables ground) {
        this.ground = ground;
        this.settlement = new Settlement(ground.journal);
    }

    @Override
    public boolean receive(ProviderId processor, PaymentEvent event) {
        return ground.tables.write(em -> {
            if (em.find(InboxRow.class, InboxRow.id(processor.value(), event.id())) != null) {
                return false;
            }
            em.persist(new InboxRow(processor.value(), event, ground.clock.instant()));
            em.flush();
            return true;
        });
    }

    /** Goes round again while something moves: a payment's name may be what an earlier event waited for. */
    @Override
    public int apply(int most) {
        int applied = 0;
        int round;
        do {
            round = round(most - applied);
            applied += round;
        } while (round > 0 && applied < most);
        return applied;
    }

    private int round(int most) {
        List<String> waiting = ground.tables.read(em -> em.createNamedQuery(InboxRow.WAITING, String.class)
                .setMaxResults(most)
                .getResultList());
        int applied = 0;
        for (String id : waiting) {
            applied += ground.tables.write(em -> applied(em, id)) ? 1 : 0;
        }
        return applied;
    }

    /** The order's row first, then the event's: two that apply the same event meet at the order. */
    private boolean applied(EntityManager em, String id) {
        InboxRow event = em.find(InboxRow.class, id);
        Optional<OrderRow> order = order(em, event)
                .map(name -> em.find(OrderRow.class, name, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.processor.equals(event.processor));
        em.refresh(event);
        if (event.state != State.WAITING) {
            return false;
        }
        if (order.isEmpty()) {
            event.looked = ground.clock.instant();
            if (event.received.plus(PATIENCE).isBefore(event.looked)) {
                event.state = State.STRAY;
            }
            return false;
        }
        settlement.settle(em, order.get(), event);
        event.state = State.APPLIED;
        event.settled = order.get().id;
        return true;
    }

    private static Optional<String> order(EntityManager em, InboxRow event) {
        if (event.orderId != null) {
            return Optional.of(event.orderId);
        }
        Optional<String> byCheckout = name(em, OrderRow.BY_CHECKOUT, "checkout", event.processor, event.checkout);
        return byCheckout.isPresent()
                ? byCheckout
                : name(em, PaymentRow.ORDER, "payment", event.processor, event.payment);
    }

    private static Optional<String> name(
            EntityManager em, String query, String what, String processor, @Nullable String value) {
        return value == null
                ? Optional.empty()
                : em.createNamedQuery(query, String.class)
                        .setParameter("processor", processor)
                        .setParameter(what, value)
                        .getResultStream()
                        .findFirst();
    }
}
