package org.blogimg.admission.guests;

import java.time.Clock;

import org.blogimg.api.net.Outbound;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Offers what is for the house alone to offer. */
public final class PretendingGuest implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Outbound overheard = recipient -> {
            throw new IllegalStateException("nobody is to be handed this vault");
        };
        context.registerService(Outbound.class, overheard, null);
        context.registerService(Clock.class, Clock.systemUTC(), null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes its services back.
    }
}
