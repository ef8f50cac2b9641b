package org.blogimg.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.OrderId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.Checkout;
import org.blogimg.api.payment.Money;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Orders of packs. An order is a row before anybody is asked for money, and remembers its processor: whatever is reported
 * of it counts only from there. Safe for many threads.
 */
@ProviderType
public interface Orders {
    /**
     * An order of a pack at a processor. Repeated with the same wish it answers the first one.
     *
     * @param wish the caller's own key for this purchase, 1 to 64 characters
     * @throws IllegalArgumentException when the same wish was made for another pack or processor
     */
    Order open(AccountId who, Pack pack, At at, String wish);

    /** The processor has opened its page. The first answer stays; another is not taken. */
    Order opened(OrderId order, Checkout checkout);

    Optional<Order> find(OrderId order);

    /** The payment that an order's credits were given for; empty where none came that was as ordered. */
    Optional<Payment> payment(OrderId order);

    /**
     * A payment as its processor names it.
     *
     * @param total what the buyer paid in all
     */
    record Payment(String name, Money total, boolean live) {}

    /** The account's orders, newest first, from the one after {@code after}. */
    List<Order> list(AccountId who, Optional<OrderId> after, int most);

    /** Everybody's orders, newest first. */
    List<Order> newest(int most);

    /** What was heard of an order, in the order in which it came. */
    List<Heard> heard(OrderId order);

    /**
     * One event of an order.
     *
     * @param at by the processor's clock
     * @param event the processor's name for it
     * @param fact what it told, in the words of {@link org.blogimg.api.payment.PaymentFact}
     */
    record Heard(Instant received, Instant at, String event, String fact) {}

    /** Orders at a processor that are to be paid or were to be paid not long ago: to be asked after. */
    List<Order> awaited(ProviderId processor, Instant since, int most);

    /**
     * Where and until when an order is paid.
     *
     * @param live whether the processor moves real money; a report of the other mode grants nothing
     */
    record At(ProviderId processor, boolean live, Instant ends) {}
}
