package org.blogimg.admission.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;

/**
 * Which bundles would be wired anew, and so restarted, if one came or went; asked before anything is wired. A bundle is
 * concerned when it is wired to one that goes, when the one that comes offers what it asks for and has not got or has got
 * from elsewhere, or when it is wired to a bundle that is concerned.
 */
final class RefreshForecast {
    private final BundleContext context;
    private final FrameworkWiring wiring;

    RefreshForecast(BundleContext context) {
        this.context = context;
        this.wiring = context.getBundle(0).adapt(FrameworkWiring.class);
    }

    Set<Bundle> ifComes(Bundle fresh) {
        List<BundleCapability> offers = fresh.adapt(BundleRevision.class).getDeclaredCapabilities(null).stream()
                .filter(offer -> !offer.getNamespace().equals(IdentityNamespace.IDENTITY_NAMESPACE))
                .filter(RefreshForecast::countsAtResolution)
                .toList();
        Set<Bundle> concerned = new HashSet<>();
        Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.equals(fresh) && wants(bundle, offers))
                .forEach(concerned::add);
        return withDependents(concerned);
    }

    /** Without those that go themselves. */
    Set<Bundle> ifGo(Collection<Bundle> going) {
        Set<Bundle> concerned = withDependents(going);
        concerned.removeAll(going);
        return concerned;
    }

    private Set<Bundle> withDependents(Collection<Bundle> bundles) {
        return bundles.isEmpty() ? new LinkedHashSet<>() : new LinkedHashSet<>(wiring.getDependencyClosure(bundles));
    }

    private static boolean countsAtResolution(BundleCapability offer) {
        String effective = offer.getDirectives().get(Namespace.CAPABILITY_EFFECTIVE_DIRECTIVE);
        return effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE);
    }

    private static boolean wants(Bundle bundle, List<BundleCapability> offers) {
        BundleWiring wired = bundle.adapt(BundleWiring.class);
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (wired == null || revision == null) {
            return false;
        }
        for (BundleRequirement asked : revision.getDeclaredRequirements(null)) {
            if (offers.stream().anyMatch(asked::matches) && !itsOwn(asked, wired, bundle)) {
                return true;
            }
        }
        return false;
    }

    /** A bundle that asks for what it offers itself stays with that. */
    private static boolean itsOwn(BundleRequirement asked, BundleWiring wired, Bundle bundle) {
        for (BundleWire wire : wired.getRequiredWires(asked.getNamespace())) {
            if (wire.getRequirement().equals(asked)) {
                return wire.getProvider().getBundle().equals(bundle);
            }
        }
        return false;
    }
}
