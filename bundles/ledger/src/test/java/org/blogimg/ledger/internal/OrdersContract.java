package org.blogimg.ledger.internal;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentEvent.About;
import org.blogimg.api.payment.PaymentFact.Disputed.Standing;
import org.blogimg.api.payment.PaymentFact.Refunded.Progress;
import org.blogimg.api.payment.PaymentFact.Unpaid.Why;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.Order;
import org.blogimg.ledger.Order.State;
import org.blogimg.ledger.Orders;
import org.blogimg.ledger.Pack;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What orders promise, whichever database is behind them. The field's known faults stand here by name. */
interface OrdersContract {
    AccountId ADA = new AccountId("ada");
    ProviderId TILL = new ProviderId("till");
    Pack PACK = new Pack("small", "Small", new Credits(100), Told.euros(Told.PRICE));
    Orders.At THERE = new Orders.At(TILL, true, Instant.parse("2026-11-02T12:00:00Z"));

    MemoryDatabase database();

    /** How many random schedules are run; fewer where each costs more. */
    int schedules();

    default LedgerHouse house() {
        return new LedgerHouse(database());
    }

    @Test
    default void aPaidOrderShouldGrantItsCreditsOnce() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        assertEquals(State.OPEN, order.state());
        PaymentEvent paid = new Told(order.id()).paid();
        house.hear(paid, paid);
        house.hear(paid);
        house.stands(order, State.PAID, 100);
        assertEquals(Optional.of(paid.at()), house.now(order).paid());
    }

    @Test
    default void twoEventsForOnePaymentShouldNotCreditTwice() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        house.hear(told.finished(), told.paid(), told.paid());
        house.stands(order, State.PAID, 100);
    }

    @Test
    default void paidTwiceByMistakeAndOnceGivenBackShouldTakeNothing() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        house.hear(
                told.paid(),
                told.paid("pay-2", Told.PRICE, Told.PRICE),
                told.refund("r", Told.PRICE, Progress.SUCCEEDED));
        house.stands(order, State.PAID, 100);
    }

    @Test
    default void aPaymentThatIsNotAsOrderedShouldGrantNothing() {
        LedgerHouse house = house();
        Order tooLittle = house.buy(ADA, "w1");
        Order otherMoney = house.buy(ADA, "w2");
        Order testMode = house.buy(ADA, "w3");
        house.hear(
                new Told(tooLittle.id()).paid("pay-1", 999, 999),
                new Told(otherMoney.id()).paidIn("JPY"),
                new Told(testMode.id()).paidInTestMode());
        house.stands(tooLittle, State.WRONG, 0);
        house.stands(otherMoney, State.WRONG, 0);
        house.stands(testMode, State.WRONG, 0);
    }

    @Test
    default void taxOnTopShouldStillBeAsOrderedAndRefundsAreSharesOfTheWhole() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        house.hear(told.paid("pay-1", Told.PRICE, 1_190), told.refund("r", 595, Progress.SUCCEEDED));
        house.stands(order, State.PARTLY_REFUNDED, 50);
    }

    @Test
    default void aCumulativeCountOfRefundsShouldNotInflate() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        house.hear(told.paid(), told.refund("r1", 300, Progress.SUCCEEDED), told.refundedInAll(300));
        house.stands(order, State.PARTLY_REFUNDED, 70);
        house.hear(told.refund("r2", 200, Progress.PENDING), told.refundedInAll(500));
        house.stands(order, State.PARTLY_REFUNDED, 50);
        house.hear(told.refund("r2", 200, Progress.FAILED));
        house.stands(order, State.PARTLY_REFUNDED, 70);
    }

    @Test
    default void aRefundAfterSpendingShouldBeAClawBackBelowZeroAndStopSpending() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        house.hear(told.paid());
        house.spend(ADA, 80, "job");
        house.hear(told.refund("r", Told.PRICE, Progress.SUCCEEDED));
        house.stands(order, State.REFUNDED, 0);
        assertEquals(
                new Ledger.Hold.TooFew(Credits.NONE, new Credits(1)),
                house.ledger.hold(ADA, new Credits(1), new JobId("next")));
        Order next = house.buy(ADA, "w2");
        house.hear(new Told(next.id()).paid());
        house.stands(next, State.PAID, 20);
    }

    @Test
    default void aRefundThatComesBeforeThePaymentShouldEndTheSame() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        PaymentEvent paid = told.paid();
        house.hear(told.refund("r", Told.PRICE, Progress.SUCCEEDED));
        house.stands(order, State.OPEN, 0);
        house.hear(paid);
        house.stands(order, State.REFUNDED, 0);
    }

    @Test
    default void aDisputeShouldTakeAndAWonOneGiveAgain() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        house.hear(told.paid(), told.dispute("d", Standing.INQUIRY));
        house.stands(order, State.PAID, 100);
        house.hear(told.dispute("d", Standing.OPEN));
        house.stands(order, State.DISPUTED, 0);
        house.hear(told.dispute("d", Standing.WON), told.dispute("d", Standing.OPEN));
        house.stands(order, State.PAID, 100);
        house.hear(told.dispute("d2", Standing.LOST));
        house.stands(order, State.CHARGED_BACK, 0);
    }

    @Test
    default void aDisputeWonAfterARefundShouldNotGiveTheCreditsAgain() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        house.hear(told.paid(), told.refund("r", Told.PRICE, Progress.SUCCEEDED), told.dispute("d", Standing.WON));
        house.stands(order, State.REFUNDED, 0);
    }

    @Test
    default void aLatePaymentOfAnExpiredOrderShouldStillCount() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        house.hear(told.unpaid(Why.EXPIRED));
        house.stands(order, State.EXPIRED, 0);
        house.hear(told.unpaid(Why.FAILED));
        house.stands(order, State.FAILED, 0);
        house.hear(told.paid());
        house.stands(order, State.PAID, 100);
    }

    @Test
    default void eventsThatNameTheCheckoutOrThePaymentAloneShouldFindTheirOrder() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        Told told = new Told(order.id());
        PaymentEvent refund = about(told.refund("r", 500, Progress.SUCCEEDED), Optional.empty(), Optional.of("pay-1"));
        house.hear(refund);
        house.stands(order, State.OPEN, 0);
        house.hear(about(told.paid(), Optional.of("cs-" + order.id()), Optional.of("pay-1")));
        house.stands(order, State.PARTLY_REFUNDED, 50);
    }

    private static PaymentEvent about(PaymentEvent event, Optional<String> checkout, Optional<String> payment) {
        return new PaymentEvent(
                event.id(), event.at(), event.live(), new About(Optional.empty(), checkout, payment), event.fact());
    }

    @Test
    default void anotherProcessorsWordShouldNotCount() {
        LedgerHouse house = house();
        Order order = house.buy(ADA, "w");
        house.inbox.receive(new ProviderId("other"), new Told(order.id()).paid());
        assertEquals(0, house.inbox.apply(10));
        house.stands(order, State.OPEN, 0);
    }

    @Test
    default void theSameWishShouldBeOneOrderAndAnotherPackNotTaken() throws Exception {
        LedgerHouse house = house();
        List<Order> all = TestLedgers.together(8, caller -> house.orders.open(ADA, PACK, THERE, "w"));
        assertEquals(1, all.stream().map(Order::id).distinct().count());
        Pack other = new Pack("large", "Large", new Credits(1), Told.euros(1));
        assertThrows(IllegalArgumentException.class, () -> house.orders.open(ADA, other, THERE, "w"));
        Order first = house.orders.opened(all.get(0).id(), new Checkout("a", URI.create("https://pay.example/a")));
        Order second = house.orders.opened(all.get(0).id(), new Checkout("b", URI.create("https://pay.example/b")));
        assertEquals(first.checkout(), second.checkout());
        assertEquals(
                List.of(first.id()),
                house.orders.list(ADA, Optional.empty(), 10).stream()
                        .map(Order::id)
                        .toList());
        assertEquals(1, house.orders.awaited(TILL, THERE.ends(), 10).size());
        assertTrue(house.orders.awaited(TILL, THERE.ends().plusSeconds(1), 10).isEmpty());
    }

    @Test
    default void anEventShouldBeKnownForEver() {
        LedgerHouse house = house();
        PaymentEvent paid = new Told(house.buy(ADA, "w").id()).paid();
        assertTrue(house.inbox.receive(TILL, paid));
        assertFalse(house.inbox.receive(TILL, paid));
        assertEquals(1, house.inbox.apply(10));
        assertFalse(house.inbox.receive(TILL, paid));
        assertEquals(0, house.inbox.apply(10));
    }

    @Test
    default void randomSchedulesShouldAllComeToTheSameEnd() throws Exception {
        LedgerHouse house = house();
        for (int number = 0; number < schedules(); number++) {
            Random random = new Random(number);
            AccountId who = new AccountId("owner-" + number);
            Order order = house.buy(who, "w");
            List<PaymentEvent> told = Schedules.of(new Told(order.id()), random);
            OrderFacts.Stand end = Schedules.end(told);
            List<PaymentEvent> deliveries = new ArrayList<>();
            told.forEach(event -> deliveries.addAll(Collections.nCopies(1 + random.nextInt(50), event)));
            Collections.shuffle(deliveries, random);
            TestLedgers.together(10, caller -> {
                for (int i = caller; i < deliveries.size(); i += 10) {
                    house.inbox.receive(TILL, deliveries.get(i));
                    if (i % 7 == 0) {
                        house.inbox.apply(5);
                    }
                }
                return house.inbox.apply(100);
            });
            house.inbox.apply(100);
            assertEquals(end.state(), house.now(order).state(), told::toString);
            assertEquals(end.granted(), house.now(order).granted().amount(), told::toString);
            assertEquals(end.clawed(), house.now(order).clawed().amount(), told::toString);
            assertEquals(end.granted() - end.clawed(), house.ledger.balance(who).amount(), told::toString);
            house.books.check(who.value());
        }
        house.books.check(house.ledger.audit());
    }
}
