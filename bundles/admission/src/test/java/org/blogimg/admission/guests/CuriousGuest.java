package org.blogimg.admission.guests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Looks up every service of the registry, and every bundle, and listens to what comes and goes; says what it found. */
public final class CuriousGuest implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        List<String> heard = new CopyOnWriteArrayList<>();
        context.addServiceListener(event -> heard.add("heard " + types(event.getServiceReference())));
        context.addBundleListener(
                event -> heard.add("heard of " + event.getBundle().getSymbolicName()));
        Callable<List<String>> report = () -> {
            List<String> found = new ArrayList<>(heard);
            found.addAll(services(context));
            Arrays.stream(context.getBundles()).forEach(bundle -> found.add("bundle " + bundle.getSymbolicName()));
            for (long id = 0; id < 20; id++) {
                if (context.getBundle(id) != null && id != context.getBundle().getBundleId()) {
                    found.add("bundle by its id " + id);
                }
            }
            return found;
        };
        context.registerService(Callable.class, report, null);
    }

    private static List<String> services(BundleContext context) throws InvalidSyntaxException {
        ServiceReference<?>[] all = context.getAllServiceReferences(null, null);
        return Arrays.stream(all == null ? new ServiceReference<?>[0] : all)
                .map(reference -> "service " + types(reference))
                .toList();
    }

    private static String types(ServiceReference<?> reference) {
        return String.join(",", (String[]) reference.getProperty(Constants.OBJECTCLASS));
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes its services back.
    }
}
