package org.blogimg.admission.internal;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a bundle that neither came with the distribution nor was admitted from being wired, and so from running: by
 * whatever command, file or feature it was installed. What is wired already when this bundle starts stays so.
 */
final class Gate implements ResolverHookFactory {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Distribution distribution;
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    Gate(Distribution distribution) {
        this.distribution = distribution;
    }

    void open(String location) {
        open.add(location);
    }

    void shut(String location) {
        open.remove(location);
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return new Turnstile();
    }

    private boolean mayPass(Bundle bundle) {
        if (distribution.brought(bundle) || open.contains(bundle.getLocation())) {
            return true;
        }
        if (told.add(bundle.getBundleId())) {
            LOG.warn(
                    "bundle {} {} is not wired: it neither came with the distribution nor by blogimg:provider-install",
                    bundle.getBundleId(),
                    bundle.getSymbolicName());
        }
        return false;
    }

    private final class Turnstile implements ResolverHook {
        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            candidates.removeIf(candidate -> !mayPass(candidate.getBundle()));
        }

        @Override
        public void filterSingletonCollisions(
                BundleCapability singleton, Collection<BundleCapability> collisionCandidates) {
            // Two versions of a plug-in side by side are wanted; the framework's own rule for singletons stands.
        }

        @Override
        public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
            // Who offers what to whom is for the framework to say.
        }

        @Override
        public void end() {
            // Nothing is kept between two resolutions.
        }
    }
}
