package org.blogimg.api.payment;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A {@link PaymentProcessor} that can be asked how a checkout stands: what a lost delivery would have told is found out
 * in the end.
 */
@ConsumerType
public interface Reconciles {
    /**
     * How it stands now, told as events. Their ids are made of what they tell, so that asked twice they are the same.
     *
     * @param reference {@link Checkout#reference()}
     * @throws org.blogimg.api.PlugFailure when it could not be asked
     */
    List<PaymentEvent> look(String reference);
}
