package org.blogimg.admission.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/** The old make way for the new, once the new offers what the old do. */
final class Succession {
    private static final String PORTS = "org.blogimg.api.";

    private final BundleContext context;
    private final Duration patience;

    Succession(BundleContext context, Duration patience) {
        this.context = context;
        this.patience = patience;
    }

    /** The ports that a bundle offers; some it may offer only once it is configured. */
    static Set<String> ports(Bundle bundle) {
        Set<String> ports = new HashSet<>();
        ServiceReference<?> @Nullable [] registered = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : registered == null ? new ServiceReference<?>[0] : registered) {
            String[] types = (String[]) reference.getProperty(Constants.OBJECTCLASS);
            Arrays.stream(types).filter(type -> type.startsWith(PORTS)).forEach(ports::add);
        }
        return ports;
    }

    /** The ports that the old offer and the new one does not, after it had time to. */
    Set<String> missing(Bundle fresh, List<Bundle> old) {
        Set<String> wanted = new HashSet<>();
        old.forEach(bundle -> wanted.addAll(ports(bundle)));
        CountDownLatch offered = new CountDownLatch(1);
        ServiceListener listener = event -> {
            if (ports(fresh).containsAll(wanted)) {
                offered.countDown();
            }
        };
        context.addServiceListener(listener);
        try {
            if (!ports(fresh).containsAll(wanted) && !offered.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                wanted.removeAll(ports(fresh));
                return wanted;
            }
            return Set.of();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return wanted;
        } finally {
            context.removeServiceListener(listener);
        }
    }

    /**
     * Returns when the calls that went on in it have ended; its guard waits for them, bounded. One of the distribution stays
     * installed: Karaf would bring it back with the next feature.
     */
    static void end(Bundle bundle) throws BundleException {
        bundle.stop();
        if (Distribution.admitted(bundle)) {
            bundle.uninstall();
        }
    }
}
