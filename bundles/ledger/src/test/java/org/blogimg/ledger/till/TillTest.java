package org.blogimg.ledger.till;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.impl.DefaultCamelContext;
import org.blogimg.api.AccountId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.CheckoutRequest;
import org.blogimg.api.payment.Delivery;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.base.internal.LeasedPlugGuard;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Order.State;
import org.blogimg.ledger.Pack;
import org.blogimg.ledger.Till.Purchase;
import org.blogimg.ledger.internal.Ledgers;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TillTest {
    private static final AccountId ADA = new AccountId("ada");
    private static final URI HERE = URI.create("http://127.0.0.1/");
    private static final Packs PACKS = new Packs(Map.of("pack.small", "100, 5.00 EUR, Small"));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T12:00:00Z"));
    private final MemoryDatabase database = new MemoryDatabase();
    private final LeasedPlugGuard guard = new LeasedPlugGuard();
    private final Processors processors = new Processors(guard);
    private final PlayedProcessor one = new PlayedProcessor("one", clock);
    private final PlayedProcessor two = new PlayedProcessor("two", clock);
    private final Ledgers ledgers = new Ledgers(database, clock);
    private final Ledger ledger = ledgers.ledger();
    private TillRoutes routes = routes();
    private HouseTill till = new HouseTill(PACKS, processors, ledgers.orders(), routes, clock);

    private TillRoutes routes() {
        try {
            return new TillRoutes(
                    new DefaultCamelContext(),
                    new TillRoutes.Behind(ledgers.inbox(), ledgers.orders(), processors, clock));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @BeforeEach
    void come() {
        processors.addProcessor(one, Map.of("blogimg.provider", "one", "service.ranking", 1));
        processors.addProcessor(two, Map.of("blogimg.provider", "two"));
    }

    @AfterEach
    void close() {
        routes.close();
        database.close();
    }

    private static Purchase at(String processor) {
        return new Purchase(
                "small",
                Optional.of(processor).filter(id -> !id.isEmpty()).map(ProviderId::new),
                Optional.of("ada@example.org"),
                HERE,
                HERE);
    }

    private Order now(Order order) {
        return ledgers.orders().find(order.id()).orElseThrow();
    }

    private static Delivery delivery(PaymentEvent event, String signature) {
        return new Delivery(Map.of("Signature", List.of(signature)), event.id().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPackShouldBeBoughtAtTheHighestRankedUnlessOneIsNamed() {
        assertEquals(new ProviderId("one"), till.buy(ADA, at(""), "w1").processor());
        assertEquals(new ProviderId("two"), till.buy(ADA, at("two"), "w2").processor());
        CheckoutRequest asked = one.asked.get(0);
        assertEquals("5.00 EUR", asked.price().toString());
        assertFalse(asked.toString().contains("ada@"), asked.toString());
        assertThrows(IllegalArgumentException.class, () -> till.buy(ADA, at("three"), "w3"));
    }

    @Test
    void theSameWishShouldOpenOnePageAndOneThatFailedShouldOpenLater() {
        one.out = true;
        assertThrows(PlugFailure.class, () -> till.buy(ADA, at("one"), "w"));
        one.out = false;
        Order order = till.buy(ADA, at("one"), "w");
        assertEquals(order, till.buy(ADA, at("one"), "w"));
        assertEquals(2, one.asked.size());
        assertEquals(one.asked.get(0).order(), one.asked.get(1).order());
    }

    @Test
    void aGenuineDeliveryShouldGrantAndAForgedOneLeaveNoTrace() {
        Order order = till.buy(ADA, at("one"), "w");
        PaymentEvent paid = one.paid(one.asked.get(0));
        one.waiting.put(paid.id(), paid);
        assertFalse(till.delivered(new ProviderId("one"), delivery(paid, "bad")));
        routes.apply();
        assertEquals(State.OPEN, now(order).state());
        assertTrue(till.delivered(new ProviderId("one"), delivery(paid, "good")));
        routes.apply();
        assertEquals(State.PAID, now(order).state());
        assertEquals(100, ledger.balance(ADA).amount());
    }

    @Test
    void anOrderShouldRememberItsProcessorWhileBothAreSwapped() {
        Order first = till.buy(ADA, at("one"), "w1");
        Order second = till.buy(ADA, at("two"), "w2");
        PaymentEvent paid = one.paid(one.asked.get(0));
        one.waiting.put(paid.id(), paid);
        two.atCheckout.add(two.paid(two.asked.get(0)));
        processors.removeProcessor(one);
        assertEquals(new ProviderId("two"), till.buy(ADA, at(""), "w3").processor());
        routes.ask();
        assertEquals(State.OPEN, now(first).state());
        assertEquals(State.PAID, now(second).state());
        processors.addProcessor(one, Map.of("blogimg.provider", "one"));
        processors.removeProcessor(two);
        assertTrue(till.delivered(new ProviderId("one"), delivery(paid, "good")));
        routes.ask();
        assertEquals(State.PAID, now(first).state());
        assertEquals(200, ledger.balance(ADA).amount());
        assertTrue(ledger.audit().sound());
    }

    @Test
    void anOutageLongerThanAllRetriesShouldBeMadeUpForAndTheLateDeliveryNotDouble() {
        Order order = till.buy(ADA, at("one"), "w");
        PaymentEvent paid = one.paid(one.asked.get(0));
        one.atCheckout.add(one.event("seen-paid", one.asked.get(0), paid.fact()));
        clock.move(Duration.ofHours(30));
        routes.ask();
        assertEquals(State.PAID, now(order).state());
        one.waiting.put(paid.id(), paid);
        assertTrue(till.delivered(new ProviderId("one"), delivery(paid, "good")));
        routes.apply();
        assertEquals(100, ledger.balance(ADA).amount());
    }

    @Test
    void eventsThatWaitAtTheProcessorShouldBeCollectedAndAcknowledgedOnceKept() {
        Order order = till.buy(ADA, at("one"), "w");
        PaymentEvent paid = one.paid(one.asked.get(0));
        one.waiting.put(paid.id(), paid);
        routes.ask();
        assertEquals(State.PAID, now(order).state());
        assertTrue(one.waiting.isEmpty());
    }

    @Test
    void aRefundThatWasAskedForShouldTakeTheCreditsBackOnce() {
        Order order = till.buy(ADA, at("one"), "w");
        assertThrows(IllegalArgumentException.class, () -> till.refund(order.id(), Optional.empty(), "r"));
        one.atCheckout.add(one.paid(one.asked.get(0)));
        routes.ask();
        till.refund(order.id(), Optional.empty(), "r");
        till.refund(order.id(), Optional.empty(), "r");
        routes.apply();
        assertEquals(State.REFUNDED, now(order).state());
        assertEquals(0, ledger.balance(ADA).amount());
    }

    @Test
    void withoutAProcessorNothingShouldBeOnSale() {
        Processors none = new Processors(guard);
        HouseTill empty = new HouseTill(PACKS, none, ledgers.orders(), routes, clock);
        assertTrue(empty.processors().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> empty.buy(ADA, at(""), "w"));
    }

    @Test
    void packsShouldBeReadFromTheirLinesAndAWrongOneNamed() {
        Packs packs = new Packs(
                Map.of("pack.b", "500, 20 EUR, Two, with a comma", "pack.a", "100, 700 JPY, One", "service.pid", "x"));
        assertEquals(List.of("a", "b"), packs.all().stream().map(Pack::id).toList());
        assertEquals(700, packs.all().get(0).price().minor());
        assertEquals("Two, with a comma", packs.all().get(1).label());
        for (String wrong : List.of("", "0, 5.00 EUR, A", "5, 5.00 XXQ, A", "5, 5.001 EUR, A", "5, 5.00 EUR,")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> new Packs(Map.of("pack.small", wrong)), wrong);
            assertTrue(refused.toString().contains("pack.small"), refused.toString());
        }
    }
}
