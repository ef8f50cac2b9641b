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
        boolean passable = triggers.isEmpty() || triggers.stream().anyMatch(trigger -> mayPass(trigger.getBundle()));
        return new Turnstile(passable);
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

    /**
     * Felix 7 takes away the whole house as soon as one bundle is filtered from what can be resolved (its list of those
     * holds unresolved bundles alone). So that is done only where nothing but strangers is to be resolved; elsewhere a
     * stranger gets nothing that it asks for, and nobody gets anything from a stranger.
     */
    private final class Turnstile implements ResolverHook {
        private final boolean passable;

        Turnstile(boolean passable) {
            this.passable = passable;
        }

        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            if (!passable) {
                candidates.removeIf(candidate -> !mayPass(candidate.getBundle()));
            }
        }

        @Override
        public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
            if (mayPass(requirement.getRevision().getBundle())) {
                candidates.removeIf(offer -> !mayPass(offer.getRevision().getBundle()));
            } else {
                candidates.clear();
            }
        }

        @Override
        public void filterSingletonCollisions(
                BundleCapability singleton, Collection<BundleCapability> collisionCandidates) {
            // The framework's own rule for singletons stands.
        }

        @Override
        public void end() {
            // Nothing is kept between two resolutions.
        }
    }
}
