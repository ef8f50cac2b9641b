package org.blogimg.payment.sandbox;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.Credits;
import org.blogimg.api.OrderId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.CheckoutRequest;
import org.blogimg.api.payment.Delivery;
import org.blogimg.api.payment.Money;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentFact.Paid;
import org.blogimg.api.payment.PaymentFact.Pending;
import org.blogimg.api.payment.PaymentFact.Refunded;
import org.blogimg.api.payment.PaymentFact.Unpaid;
import org.blogimg.api.payment.PaymentFact.Unpaid.Why;
import org.blogimg.api.payment.Refund;
import org.blogimg.api.payment.Verified;
import org.blogimg.testkit.MovableClock;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class SandboxProcessorTest {
    private static final Money PRICE = Money.of(500, "EUR");
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T12:00:00Z"));

    private CheckoutRequest request(String back) {
        URI way = URI.create(back);
        OrderId order = new OrderId("order-1");
        return new CheckoutRequest(
                order, "small", "Small", new Credits(100), PRICE, Optional.empty(), way, way, clock.instant());
    }

    private PaymentEvent told(String outcome) {
        SandboxProcessor sandbox = new SandboxProcessor(clock, outcome);
        Checkout checkout = sandbox.checkout(request("http://127.0.0.1:8181/"));
        List<PaymentEvent> first = sandbox.look(checkout.reference());
        assertEquals(first, sandbox.look(checkout.reference()));
        assertFalse(first.get(0).live());
        assertEquals(Optional.of(checkout.reference()), first.get(0).about().checkout());
        return first.get(0);
    }

    @Test
    void anOrderShouldBecomeWhatTheConfigurationSays() {
        assertEquals(new Paid(PRICE, PRICE), told("paid").fact());
        assertEquals(new Pending(), told("pending").fact());
        assertEquals(new Unpaid(Why.FAILED), told("failed").fact());
        assertEquals(new Unpaid(Why.EXPIRED), told(" Expired ").fact());
        assertThrows(IllegalArgumentException.class, () -> new SandboxProcessor(clock, "free"));
    }

    @Test
    void itShouldSellNothingWhereTheWayBackLeadsElsewhere() {
        SandboxProcessor sandbox = new SandboxProcessor(clock, "paid");
        sandbox.checkout(request("http://[::1]:8181/"));
        sandbox.checkout(request("http://LOCALHOST/"));
        for (String elsewhere : List.of("https://blog.example/", "http://127.0.0.1.example/", "/here")) {
            assertThrows(PlugFailure.class, () -> sandbox.checkout(request(elsewhere)), elsewhere);
        }
    }

    @Test
    void nobodyShouldDeliverInItsNameAndForeignCheckoutsShouldTellNothing() {
        SandboxProcessor sandbox = new SandboxProcessor(clock, "paid");
        assertInstanceOf(Verified.NotGenuine.class, sandbox.verify(new Delivery(Map.of(), new byte[] {1})));
        assertEquals(List.of(), sandbox.look("cs_test_1"));
        Refunded back = sandbox.refund(new Refund(new OrderId("order-1"), "p", PRICE, "k"));
        assertEquals(new Refunded("sbr.order-1.k", PRICE, Refunded.Progress.SUCCEEDED), back);
    }
}
