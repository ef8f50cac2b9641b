package org.blogimg.admission.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a start the admitted bundles come back, each verified anew: its bytes, its signature, its signer. The framework's
 * own copy is written over before any of it runs.
 */
final class Homecoming {
    private static final Logger LOG = LoggerFactory.getLogger(Homecoming.class);
    private static final String HOUSE = "the house";

    private final BundleContext context;
    private final Book book;
    private final JarShelf shelf;
    private final Inspection.Rules rules;
    private final Placement placement;

    Homecoming(BundleContext context, Book book, JarShelf shelf, Inspection.Rules rules, Placement placement) {
        this.context = context;
        this.book = book;
        this.shelf = shelf;
        this.rules = rules;
        this.placement = placement;
    }

    void all(Neighbours neighbours) {
        List<Lodger> lodgers = book.lodgers();
        Set<String> known = lodgers.stream().map(lodger -> lodger.sha256).collect(Collectors.toSet());
        Arrays.stream(context.getBundles())
                .filter(bundle -> Distribution.admitted(bundle) && !known.contains(Distribution.sha256(bundle)))
                .forEach(placement::remove);
        shelf.sweep(known);
        lodgers.forEach(this::one);
        for (Lodger lodger : lodgers) {
            Bundle back = context.getBundle(Distribution.location(lodger.sha256));
            if (lodger.alone && back != null && back.getState() == Bundle.ACTIVE) {
                neighbours.olderThan(lodger.passport()).stream()
                        .filter(old -> !Distribution.admitted(old) && old.getState() == Bundle.ACTIVE)
                        .forEach(Homecoming::end);
            }
        }
    }

    private void one(Lodger lodger) {
        Inspection inspection = new Inspection(rules, lodger.sha256);
        try {
            Path jar = shelf.unchanged(lodger.sha256);
            Headers headers = inspection.again(jar, lodger.wish());
            Bundle present = context.getBundle(Distribution.location(lodger.sha256));
            boolean laid = present == null || present.getState() == Bundle.INSTALLED;
            Bundle bundle = laid ? placement.lay(jar, lodger.sha256, headers) : present;
            if (bundle != null && bundle.getState() != Bundle.ACTIVE) {
                placement.start(bundle);
                LOG.info("bundle {} is back, verified anew", lodger.passport());
            }
        } catch (TurnedAway why) {
            Bundle present = context.getBundle(Distribution.location(lodger.sha256));
            if (present != null) {
                placement.remove(present);
            }
            LOG.error("bundle {} does not come back: {}", lodger.passport(), why.what());
            book.refused(new Book.Deed(HOUSE, "return", lodger.passport()), why);
        }
    }

    static void end(Bundle bundle) {
        try {
            LOG.info("bundle {} {} was replaced and makes way", bundle.getSymbolicName(), bundle.getVersion());
            Succession.end(bundle);
        } catch (BundleException stuck) {
            LOG.error("bundle {} {} was replaced and stays", bundle.getSymbolicName(), bundle.getVersion(), stuck);
        }
    }
}
