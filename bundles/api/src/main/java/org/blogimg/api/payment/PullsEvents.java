package org.blogimg.api.payment;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/** A {@link PaymentProcessor} that keeps its events for collection: a house without a public address hears of them too. */
@ConsumerType
public interface PullsEvents {
    /**
     * Events that wait, oldest first; they wait until each is acknowledged.
     *
     * @throws org.blogimg.api.PlugFailure when it could not be asked
     */
    List<PaymentEvent> pull(int most);

    /** The event is kept durably here and need not wait any longer. */
    void acknowledge(String event);
}
