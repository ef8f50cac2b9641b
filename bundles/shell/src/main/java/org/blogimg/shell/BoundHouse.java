package org.blogimg.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The product as the framework knows it; gives every service back at the end of the command. */
final class BoundHouse implements House, AutoCloseable {
    private final BundleContext context;
    private final List<ServiceReference<?>> taken = new ArrayList<>();

    BoundHouse(BundleContext context) {
        this.context = context;
    }

    @Override
    public <T> Optional<T> find(Class<T> service) {
        ServiceReference<T> reference = context.getServiceReference(service);
        if (reference == null) {
            return Optional.empty();
        }
        T found = context.getService(reference);
        if (found != null) {
            taken.add(reference);
        }
        return Optional.ofNullable(found);
    }

    @Override
    public int count(Class<?> service) {
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(service.getName(), null);
            return all == null ? 0 : all.length;
        } catch (InvalidSyntaxException noFilterWasGiven) {
            throw new IllegalStateException(noFilterWasGiven);
        }
    }

    @Override
    public <T> Map<String, T> bearing(Class<T> service, String property) {
        Map<String, T> found = new TreeMap<>();
        try {
            for (ServiceReference<T> reference : context.getServiceReferences(service, "(" + property + "=*)")) {
                T one = context.getService(reference);
                if (one != null) {
                    taken.add(reference);
                    found.put(String.valueOf(reference.getProperty(property)), one);
                }
            }
        } catch (InvalidSyntaxException noName) {
            throw new IllegalArgumentException(noName);
        }
        return found;
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(context.getProperty(name));
    }

    @Override
    public String version() {
        return context.getBundle().getVersion().toString();
    }

    @Override
    public List<Installed> bundles() {
        return Arrays.stream(context.getBundles()).map(BoundHouse::installed).toList();
    }

    private static Installed installed(Bundle bundle) {
        boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
        boolean lazy = bundle.getState() == Bundle.STARTING
                && bundle.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
        boolean trouble = bundle.getState() != Bundle.ACTIVE && !fragment && !lazy;
        return new Installed(
                String.valueOf(bundle.getSymbolicName()), bundle.getVersion().toString(), state(bundle), trouble);
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "Active";
            case Bundle.INSTALLED -> "Installed";
            case Bundle.RESOLVED -> "Resolved";
            case Bundle.STARTING -> "Starting";
            case Bundle.STOPPING -> "Stopping";
            default -> "Uninstalled";
        };
    }

    @Override
    public void close() {
        taken.forEach(context::ungetService);
        taken.clear();
    }
}
