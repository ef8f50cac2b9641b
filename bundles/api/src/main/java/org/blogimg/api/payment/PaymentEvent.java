package org.blogimg.api.payment;

import java.time.Instant;
import java.util.Optional;

import org.blogimg.api.OrderId;

/**
 * One thing that a processor reports of an order. Events come more than once and in any order; each tells what is so, not
 * what to do, and the house comes to the same end whichever way they arrive.
 *
 * @param id the processor's own name for the event, the same each time it is delivered
 * @param at when it happened, by the processor's clock
 * @param live whether real money moved
 */
public record PaymentEvent(String id, Instant at, boolean live, About about, PaymentFact fact) {
    public PaymentEvent {
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("an event's id has 1 to 200 characters");
        }
    }

    /**
     * Which order it is about, by whatever names the processor tells: at least one.
     *
     * @param order our own id, where the processor carries it back
     * @param checkout {@link Checkout#reference()}
     * @param payment the processor's name for the payment itself, to which refunds and disputes refer
     */
    public record About(Optional<OrderId> order, Optional<String> checkout, Optional<String> payment) {
        public About {
            if (order.isEmpty() && checkout.isEmpty() && payment.isEmpty()) {
                throw new IllegalArgumentException("an event is about an order, a checkout or a payment");
            }
        }
    }
}
