package org.blogimg.admission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.blogimg.admission.Rule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Puts a bundle into the framework, and out of it. Started for this run alone: at the next start nothing of it runs until
 * its jar has been verified anew.
 */
final class Placement {
    /** With the plug-ins of the distribution: after the house, before its edges. */
    static final int LEVEL = 80;

    private static final String SEE_DIAG =
            "bring what it needs inside the jar; an own api version wants another BlogImg";
    private static final long REFRESH_SECONDS = 60;

    private final BundleContext context;
    private final Gate gate;

    Placement(BundleContext context, Gate gate) {
        this.context = context;
        this.gate = gate;
    }

    /** Nothing of it is wired, let alone run. */
    Bundle lay(Path jar, String sha256, Headers signed) {
        String location = Distribution.location(sha256);
        try (InputStream bytes = Files.newInputStream(jar)) {
            Bundle bundle = context.getBundle(location);
            if (bundle == null) {
                bundle = context.installBundle(location, bytes);
            } else {
                bundle.update(bytes);
            }
            readsTheSame(bundle, signed);
            bundle.adapt(BundleStartLevel.class).setStartLevel(LEVEL);
            return bundle;
        } catch (BundleException refused) {
            throw new TurnedAway(
                    Rule.HEADER, "the framework does not take it: " + refused.getMessage(), "mend its manifest");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + jar, unreadable);
        }
    }

    /** The JDK verified one manifest; the framework has read it with another parser. */
    private static void readsTheSame(Bundle bundle, Headers signed) throws BundleException {
        Dictionary<String, String> read = bundle.getHeaders("");
        for (String name : Collections.list(read.keys())) {
            String value = signed.value(name).orElse("");
            if (!value.equals(read.get(name).strip())) {
                bundle.uninstall();
                throw new TurnedAway(
                        Rule.NO_JAR,
                        "its header " + name + " reads differently to different readers",
                        "let a build tool write the manifest");
            }
        }
    }

    void wire(Bundle bundle) {
        gate.open(bundle.getLocation());
        if (!wiring().resolveBundles(List.of(bundle))) {
            throw new TurnedAway(Rule.UNRESOLVED, "something that it needs is not here", SEE_DIAG);
        }
    }

    void start(Bundle bundle) {
        gate.open(bundle.getLocation());
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException broken) {
            throw new TurnedAway(Rule.UNRESOLVED, "it does not start: " + broken.getMessage(), SEE_DIAG);
        }
    }

    void remove(Bundle bundle) {
        gate.shut(bundle.getLocation());
        try {
            bundle.uninstall();
        } catch (BundleException stuck) {
            throw new IllegalStateException("bundle " + bundle + " cannot be uninstalled", stuck);
        }
    }

    /** Wires them anew and returns when that is done. */
    void refresh(Collection<Bundle> bundles) {
        if (bundles.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(bundles, event -> done.countDown());
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the refresh of " + bundles + " goes on after a minute");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }
}
