package org.blogimg.ledger;

import org.blogimg.api.ProviderId;
import org.blogimg.api.payment.PaymentEvent;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What processors report. An event is kept durably before it is answered, once for ever under its processor and id, and
 * acted upon afterwards. Events come in any order and more than once; the end is the same. Safe for many threads.
 */
@ProviderType
public interface PaymentInbox {
    /** Keeps it; when this returns it is on the disk. False when it was known. */
    boolean receive(ProviderId processor, PaymentEvent event);

    /**
     * Acts on what waits, oldest first: brings each order to where everything known of it says it should stand, and its
     * credits with it. What is about an order not known yet goes on waiting, for days.
     *
     * @return how many were acted upon
     */
    int apply(int most);
}
