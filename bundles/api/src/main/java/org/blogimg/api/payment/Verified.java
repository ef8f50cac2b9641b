package org.blogimg.api.payment;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** What became of a {@link Delivery} under its processor's eyes. */
@ProviderType
public sealed interface Verified {
    /** @param events what it reports; empty where it is of no meaning here */
    record Genuine(List<PaymentEvent> events) implements Verified {
        public Genuine {
            events = List.copyOf(events);
        }
    }

    /** @param why in a few words, with nothing of what it held */
    record NotGenuine(String why) implements Verified {}
}
