package org.blogimg.ledger.till;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.CheckoutRequest;
import org.blogimg.api.payment.Delivery;
import org.blogimg.api.payment.PaymentEvent;
import org.blogimg.api.payment.PaymentEvent.About;
import org.blogimg.api.payment.PaymentFact;
import org.blogimg.api.payment.PaymentFact.Paid;
import org.blogimg.api.payment.PaymentFact.Refunded;
import org.blogimg.api.payment.PaymentProcessor;
import org.blogimg.api.payment.ProcessorCard;
import org.blogimg.api.payment.PullsEvents;
import org.blogimg.api.payment.Reconciles;
import org.blogimg.api.payment.Refund;
import org.blogimg.api.payment.Verified;
import org.blogimg.testkit.MovableClock;

/** A processor that the test plays: it reports what the test has put down, by whichever way the house asks. */
final class PlayedProcessor implements PaymentProcessor, Reconciles, PullsEvents {
    private final String id;
    private final MovableClock clock;
    final List<CheckoutRequest> asked = new ArrayList<>();
    final List<PaymentEvent> atCheckout = new ArrayList<>();
    final Map<String, PaymentEvent> waiting = new HashMap<>();
    boolean out;

    PlayedProcessor(String id, MovableClock clock) {
        this.id = id;
        this.clock = clock;
    }

    @Override
    public ProcessorCard card() {
        return new ProcessorCard(new ProviderId(id), "Played", "1", true, Set.of());
    }

    @Override
    public Checkout checkout(CheckoutRequest request) {
        asked.add(request);
        if (out) {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "out of order");
        }
        return new Checkout("cs-" + request.order(), URI.create("https://pay.example/" + request.order()));
    }

    /** Genuine is what says so; its body is the id of an event that waits. */
    @Override
    public Verified verify(Delivery delivery) {
        if (delivery.header("signature").filter("good"::equals).isEmpty()) {
            return new Verified.NotGenuine("the signature is bad");
        }
        PaymentEvent event = waiting.get(new String(delivery.body(), StandardCharsets.UTF_8));
        return new Verified.Genuine(event == null ? List.of() : List.of(event));
    }

    @Override
    public Refunded refund(Refund refund) {
        return new Refunded("re-" + refund.key(), refund.amount(), Refunded.Progress.PENDING);
    }

    @Override
    public List<PaymentEvent> look(String reference) {
        return atCheckout.stream()
                .filter(event ->
                        event.about().checkout().filter(reference::equals).isPresent())
                .toList();
    }

    @Override
    public List<PaymentEvent> pull(int most) {
        return waiting.values().stream().limit(most).toList();
    }

    @Override
    public void acknowledge(String event) {
        waiting.remove(event);
    }

    PaymentEvent paid(CheckoutRequest request) {
        return event("paid-" + request.order(), request, new Paid(request.price(), request.price()));
    }

    PaymentEvent event(String name, CheckoutRequest request, PaymentFact fact) {
        About about = new About(
                Optional.of(request.order()),
                Optional.of("cs-" + request.order()),
                Optional.of("pay-" + request.order()));
        return new PaymentEvent(name, clock.instant(), true, about, fact);
    }
}
