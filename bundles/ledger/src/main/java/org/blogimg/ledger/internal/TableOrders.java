package org.blogimg.ledger.internal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.OrderId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.Money;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Orders;
import org.blogimg.ledger.Pack;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders in their table. */
@Component
public final class TableOrders implements Orders {
    private final LedgerTables ground;

    @Activate
    public TableOrders(@Reference LedgerTables ground) {
        this.ground = ground;
    }

    @Override
    public Order open(AccountId who, Pack pack, At at, String wish) {
        if (wish.isEmpty() || wish.length() > 64) {
            throw new IllegalArgumentException("a wish has 1 to 64 characters");
        }
        String key = who + "/" + wish;
        OrderRow row = ground.tables.write(em -> em.createNamedQuery(OrderRow.BY_WISH, OrderRow.class)
                .setParameter("wish", key)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> insert(em, who, pack, at, key)));
        if (!row.pack.equals(pack.id()) || !row.processor.equals(at.processor().value())) {
            throw new IllegalArgumentException("this wish was made for pack " + row.pack + " at " + row.processor);
        }
        return order(row);
    }

    private OrderRow insert(EntityManager em, AccountId who, Pack pack, At at, String wish) {
        OrderRow row = new OrderRow(ground.ids.next(), who.value(), wish, ground.clock.instant());
        row.pack = pack.id();
        row.credits = pack.credits().amount();
        row.price = pack.price().minor();
        row.currency = pack.price().currency().getCurrencyCode();
        row.live = at.live();
        row.processor = at.processor().value();
        row.ends = at.ends();
        em.persist(row);
        em.flush();
        return row;
    }

    @Override
    public Order opened(OrderId order, Checkout checkout) {
        return ground.tables.write(em -> {
            @Nullable OrderRow row = em.find(OrderRow.class, order.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new IllegalArgumentException("no order " + order);
            }
            if (row.checkout == null) {
                row.checkout = checkout.reference();
                row.page = checkout.page().toString();
            }
            return order(row);
        });
    }

    @Override
    public Optional<Order> find(OrderId order) {
        return ground.tables.read(em ->
                Optional.ofNullable(em.find(OrderRow.class, order.value())).map(TableOrders::order));
    }

    @Override
    public Optional<Payment> payment(OrderId order) {
        return ground.tables.read(em -> Optional.ofNullable(em.find(OrderRow.class, order.value()))
                .flatMap(row -> Settlement.facts(em, row).paid(row.terms()))
                .map(TableOrders::payment));
    }

    private static Payment payment(OrderFacts.Payment paid) {
        OrderFacts.Charged charged = paid.charged().orElseThrow();
        return new Payment(paid.name(), Money.of(charged.total(), charged.currency()), charged.live());
    }

    @Override
    public List<Order> list(AccountId who, Optional<OrderId> after, int most) {
        return ground.tables.read(em -> em.createNamedQuery(OrderRow.BY_OWNER, OrderRow.class)
                .setParameter("owner", who.value())
                .setParameter("after", after.map(OrderId::value).orElse("~"))
                .setMaxResults(most)
                .getResultStream()
                .map(TableOrders::order)
                .toList());
    }

    @Override
    public List<Order> newest(int most) {
        return ground.tables.read(em -> em.createNamedQuery(OrderRow.NEWEST, OrderRow.class)
                .setMaxResults(most)
                .getResultStream()
                .map(TableOrders::order)
                .toList());
    }

    @Override
    public List<Heard> heard(OrderId order) {
        return ground.tables.read(em -> em.createNamedQuery(InboxRow.ABOUT, InboxRow.class)
                .setParameter("order", order.value())
                .getResultStream()
                .map(row ->
                        new Heard(row.received, row.at, row.event, row.told().toString()))
                .toList());
    }

    @Override
    public List<Order> awaited(ProviderId processor, Instant since, int most) {
        return ground.tables.read(em -> em.createNamedQuery(OrderRow.AWAITED, OrderRow.class)
                .setParameter("processor", processor.value())
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultStream()
                .map(TableOrders::order)
                .toList());
    }

    static Order order(OrderRow row) {
        return new Order(
                new OrderId(row.id),
                new AccountId(row.owner),
                row.pack,
                new Credits(row.credits),
                Money.of(row.price, row.currency),
                new ProviderId(row.processor),
                row.checkout == null || row.page == null
                        ? Optional.empty()
                        : Optional.of(new Checkout(row.checkout, URI.create(row.page))),
                row.state,
                new Credits(row.granted),
                new Credits(row.clawed),
                row.made,
                row.ends,
                Optional.ofNullable(row.paid));
    }
}
