package org.blogimg.admission.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.blogimg.admission.Passport;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Wish;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** The bundles of the same symbolic name that are here already. */
final class Neighbours {
    private final BundleContext context;
    private final Distribution distribution;

    Neighbours(BundleContext context, Distribution distribution) {
        this.context = context;
        this.distribution = distribution;
    }

    void check(Passport passport, Wish wish) {
        Version version = Version.parseVersion(passport.version());
        List<Bundle> same = named(passport.name());
        for (Bundle bundle : same) {
            notTheHouse(passport, bundle);
            notTheSame(passport, version, bundle);
        }
        if (passport.name().startsWith("org.blogimg.") && !Distribution.plugInName(passport.name())) {
            throw new TurnedAway(
                    Rule.HOUSE_NAME,
                    "Bundle-SymbolicName " + passport.name() + " is none that a plug-in has here",
                    "give it a name of your own, as com.example.images");
        }
        same.stream().map(Bundle::getVersion).max(Comparator.naturalOrder()).ifPresent(newest -> {
            if (newest.compareTo(version) > 0 && wish.downgrade().isEmpty()) {
                throw new TurnedAway(
                        Rule.OLDER,
                        "Bundle-Version " + version + " is older than " + newest + ", which is installed",
                        "install a newer one, or say --downgrade and why");
            }
        });
    }

    private void notTheHouse(Passport passport, Bundle bundle) {
        if (!distribution.guest(bundle)) {
            throw new TurnedAway(
                    Rule.HOUSE_NAME,
                    "Bundle-SymbolicName " + passport.name() + " is that of a bundle of the house",
                    "give it a name of its own");
        }
    }

    private static void notTheSame(Passport passport, Version version, Bundle bundle) {
        if (!bundle.getVersion().equals(version)) {
            return;
        }
        boolean sameBytes = bundle.getLocation().equals(Distribution.location(passport.sha256()));
        throw sameBytes
                ? new TurnedAway(
                        Rule.PRESENT, passport + " is here already, as bundle " + bundle.getBundleId(), "nothing")
                : otherBytes(passport, "is here already with other bytes");
    }

    static TurnedAway otherBytes(Passport passport, String how) {
        return new TurnedAway(
                Rule.OTHER_BYTES, passport + " " + how, "one version has one content: give it a higher Bundle-Version");
    }

    /** Older ones of that name, oldest first. */
    List<Bundle> olderThan(Passport passport) {
        Version version = Version.parseVersion(passport.version());
        return named(passport.name()).stream()
                .filter(bundle -> bundle.getVersion().compareTo(version) < 0)
                .sorted(Comparator.comparing(Bundle::getVersion))
                .toList();
    }

    List<Bundle> named(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .toList();
    }
}
