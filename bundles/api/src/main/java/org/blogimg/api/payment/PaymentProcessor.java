package org.blogimg.api.payment;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes money for a pack of credits, on a page of its own. Implemented by a plug-in, called by the ledger alone, through
 * the guard.
 *
 * <p>What never happens: card data never comes into this house; a processor never sees a post, a prompt or a picture,
 * and of the account no more than the address for the receipt. It never writes an address or a key into a log.
 *
 * <p>An order remembers its processor. Several may be active, and one may leave while checkouts are open: their events
 * wait until it is back. Calls come from many threads.
 */
@ConsumerType
public interface PaymentProcessor {
    /** What this processor is. Cheap, without any call to the network, and the same for its whole life. */
    ProcessorCard card();

    /**
     * Opens the page where the order can be paid. Repeated for the same order it opens no second way to pay twice: it
     * answers the first page, or one that the processor binds to the same order.
     *
     * @throws org.blogimg.api.PlugFailure when there is no page; its kind says whether it may be tried again
     */
    Checkout checkout(CheckoutRequest request);

    /**
     * Says what a delivery reports, once its signature holds over the bytes as they came. Without any call to the network
     * and in a few milliseconds.
     *
     * @return what it reports, or that the signature does not hold, is too old or of the future, or the body is not to be read
     */
    Verified verify(Delivery delivery);

    /**
     * Gives money back. The outcome comes by events as well, and those count.
     *
     * @throws org.blogimg.api.PlugFailure when it was refused or could not be asked for
     */
    PaymentFact.Refunded refund(Refund refund);
}
