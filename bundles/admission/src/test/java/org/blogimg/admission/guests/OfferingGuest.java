package org.blogimg.admission.guests;

import java.util.Map;

import org.blogimg.api.net.Outbound;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Offers a port. */
public final class OfferingGuest implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Outbound nowhere = recipient -> {
            throw new UnsupportedOperationException();
        };
        context.registerService(
                Outbound.class,
                nowhere,
                FrameworkUtil.asDictionary(
                        Map.of("version", context.getBundle().getVersion().toString())));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes its services back.
    }
}
