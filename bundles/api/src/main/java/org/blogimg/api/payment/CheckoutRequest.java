package org.blogimg.api.payment;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import org.blogimg.api.Credits;
import org.blogimg.api.OrderId;

/**
 * One pack, bought once. It names the order and nothing else of the account but the address for the receipt.
 *
 * @param order comes back with every event
 * @param pack the pack's id in this house
 * @param label the pack's name for people
 * @param email where the receipt goes; empty where the processor is to ask
 * @param done where the processor's page leads after it was paid
 * @param left where it leads when the buyer turned back
 * @param ends when the page stops taking money, as near as the processor can
 */
public record CheckoutRequest(
        OrderId order,
        String pack,
        String label,
        Credits credits,
        Money price,
        Optional<String> email,
        URI done,
        URI left,
        Instant ends) {
    /** Does not print the address. */
    @Override
    public String toString() {
        return "CheckoutRequest[" + order + ", " + pack + ", " + price + "]";
    }
}
