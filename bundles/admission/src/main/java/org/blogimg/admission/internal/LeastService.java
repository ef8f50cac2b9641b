package org.blogimg.admission.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * What a guest sees: its own services, those few that are made for guests, and no other bundle. And what is seen of it: not
 * what is for the house alone to offer, or a plug-in could pass for the vault and be handed the plain bytes. It holds for
 * whoever asks through a bundle's context, declarative services included. It is no wall: code that goes through the context
 * of another bundle, or by reflection, is in the same JVM as everything else.
 */
final class LeastService implements FindHook, EventListenerHook {
    private static final String OURS = "org.blogimg.";
    private static final String PORTS = "org.blogimg.api.";

    /** The house's own, though their types lie in the api: the vault's and those that are made for guests. */
    private static final Set<String> HOUSE_ONLY = Set.of(
            PORTS + "storage.Vault",
            PORTS + "storage.ObjectVault",
            PORTS + "storage.KeySource",
            PORTS + "net.Outbound",
            "java.time.Clock");

    private static final String CONFIGURATION = "org.osgi.service.cm.ConfigurationAdmin";
    private static final String COMPONENT_RUNTIME = "org.apache.felix.scr";
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final @Nullable Bundle OWN = FrameworkUtil.getBundle(LeastService.class);

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
        references.removeIf(reference -> hidden(reference, asking));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        ServiceReference<?> reference = event.getServiceReference();
        listeners.keySet().removeIf(context -> {
            Optional<Bundle> listening = bundle(context);
            return listening.isEmpty() || hidden(reference, listening.get());
        });
    }

    /** None where it has stopped since the framework made its list. */
    private static Optional<Bundle> bundle(BundleContext context) {
        try {
            return Optional.of(context.getBundle());
        } catch (IllegalStateException stopped) {
            return Optional.empty();
        }
    }

    private boolean hidden(ServiceReference<?> reference, Bundle asking) {
        Bundle offering = reference.getBundle();
        if (asking.equals(offering)) {
            return false;
        }
        List<String> types = List.of((String[]) reference.getProperty(Constants.OBJECTCLASS));
        boolean masked =
                offering != null && types.stream().anyMatch(LeastService::houseOnly) && distribution.guest(offering);
        return masked
                || (distribution.guest(asking)
                        && types.stream().noneMatch(forGuests::contains)
                        && !configuration(types));
    }

    /**
     * The component runtime looks for configuration in the name of each bundle; without it no plug-in would have its own at
     * the start. A guest that asks by itself does not find it: with it everybody's configuration could be read and changed.
     */
    private static boolean configuration(List<String> types) {
        return types.contains(CONFIGURATION)
                && CALLERS.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                                .map(FrameworkUtil::getBundle)
                                .filter(bundle -> bundle != null && bundle.getBundleId() != 0 && !bundle.equals(OWN))
                                .findFirst())
                        .filter(bundle -> COMPONENT_RUNTIME.equals(bundle.getSymbolicName()))
                        .isPresent();
    }

    private static boolean houseOnly(String type) {
        return HOUSE_ONLY.contains(type) || (type.startsWith(OURS) && !type.startsWith(PORTS));
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
                Bundle listening = bundle(context).orElse(event.getBundle());
                return !listening.equals(event.getBundle()) && distribution.guest(listening);
            });
        }
    }
}
