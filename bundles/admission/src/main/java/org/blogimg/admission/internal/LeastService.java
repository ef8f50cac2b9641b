package org.blogimg.admission.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * What a guest sees: its own services, those few that are made for guests, and no other bundle. It holds for whoever asks
 * through the bundle's context, declarative services included. It is no wall: code that goes through the context of
 * another bundle, or by reflection, is in the same JVM as everything else.
 */
final class LeastService implements FindHook, EventListenerHook {
    private final Distribution distribution;
    private final Set<String> forGuests;

    LeastService(Distribution distribution, Set<String> forGuests) {
        this.distribution = distribution;
        this.forGuests = Set.copyOf(forGuests);
    }

    @Override
    public void find(
            BundleContext context,
            @Nullable String name,
            @Nullable String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        Bundle asking = context.getBundle();
        if (distribution.guest(asking)) {
            references.removeIf(reference -> hidden(reference, asking));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        ServiceReference<?> reference = event.getServiceReference();
        listeners.keySet().removeIf(context -> {
            Bundle listening = context.getBundle();
            return distribution.guest(listening) && hidden(reference, listening);
        });
    }

    private boolean hidden(ServiceReference<?> reference, Bundle guest) {
        if (guest.equals(reference.getBundle())) {
            return false;
        }
        String[] offered = (String[]) reference.getProperty(Constants.OBJECTCLASS);
        return Arrays.stream(offered).noneMatch(forGuests::contains);
    }

    /** Bundles in the same way: whoever holds another bundle holds its services. */
    static final class Bundles
            implements org.osgi.framework.hooks.bundle.FindHook, org.osgi.framework.hooks.bundle.EventHook {
        private final Distribution distribution;

        Bundles(Distribution distribution) {
            this.distribution = distribution;
        }

        @Override
        public void find(BundleContext context, Collection<Bundle> bundles) {
            Bundle asking = context.getBundle();
            if (distribution.guest(asking)) {
                bundles.removeIf(bundle -> !bundle.equals(asking));
            }
        }

        @Override
        public void event(BundleEvent event, Collection<BundleContext> contexts) {
            contexts.removeIf(context -> {
                Bundle listening = context.getBundle();
                return distribution.guest(listening) && !listening.equals(event.getBundle());
            });
        }
    }
}
