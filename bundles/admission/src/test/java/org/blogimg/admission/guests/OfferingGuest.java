package org.blogimg.admission.guests;

import java.util.List;
import java.util.Map;

import org.blogimg.api.image.SelfTest;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Offers a port. */
public final class OfferingGuest implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        SelfTest none = List::of;
        context.registerService(
                SelfTest.class,
                none,
                FrameworkUtil.asDictionary(
                        Map.of("version", context.getBundle().getVersion().toString())));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes its services back.
    }
}
