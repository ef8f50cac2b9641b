package org.blogimg.admission.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.blogimg.admission.Admission;
import org.blogimg.admission.Attempt;
import org.blogimg.admission.Passport;
import org.blogimg.admission.Resident;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The door itself: one comes through at a time. */
final class BundleDoor implements Admission {
    private final BundleContext context;
    private final Book book;
    private final JarShelf shelf;
    private final Inspection.Rules rules;
    private final Placement placement;
    private final Neighbours neighbours;
    private final RefreshForecast forecast;
    private final Succession succession;

    /**
     * @param shelf where admitted jars lie
     * @param patience how long a replacing bundle may take to offer what it replaces
     */
    record Fittings(JarShelf shelf, Gate gate, Distribution distribution, Duration patience) {}

    BundleDoor(BundleContext context, Book book, Inspection.Rules rules, Fittings fittings) {
        this.context = context;
        this.book = book;
        this.rules = rules;
        this.shelf = fittings.shelf();
        this.placement = new Placement(context, fittings.gate());
        this.neighbours = new Neighbours(context, fittings.distribution());
        this.forecast = new RefreshForecast(context);
        this.succession = new Succession(context, fittings.patience());
    }

    synchronized void bringBack() {
        new Homecoming(context, book, shelf, rules, placement).all(neighbours);
    }

    @Override
    public synchronized Verdict install(Path jar, Wish wish, String who) {
        String deed = wish.checkOnly() ? "check" : "install";
        JarShelf.Copy copy;
        try {
            copy = shelf.take(jar);
        } catch (TurnedAway why) {
            book.refused(new Book.Deed(who, deed, Passport.of("")), why);
            return why.refused();
        }
        Inspection inspection = new Inspection(rules, copy.sha256());
        try {
            Headers headers = inspection.first(copy.file(), wish);
            known(inspection.passport(), wish);
            return admit(new Candidate(inspection.passport(), copy, headers), wish, who);
        } catch (TurnedAway why) {
            book.refused(new Book.Deed(who, deed, inspection.passport()), why);
            return why.refused();
        } finally {
            shelf.drop(copy.file());
        }
    }

    private void known(Passport passport, Wish wish) {
        neighbours.check(passport, wish);
        if (book.knownOtherwise(passport)) {
            throw Neighbours.otherBytes(passport, "was let in before with other bytes");
        }
    }

    /** A jar that passed the inspection. */
    private record Candidate(Passport passport, JarShelf.Copy copy, Headers headers) {}

    private Verdict admit(Candidate candidate, Wish wish, String who) {
        Passport passport = candidate.passport();
        Bundle bundle = placement.lay(candidate.copy().file(), passport.sha256(), candidate.headers());
        boolean stays = false;
        try {
            List<Bundle> old = wish.replace() ? neighbours.olderThan(passport) : List.of();
            Set<Bundle> concerned = new LinkedHashSet<>(forecast.ifComes(bundle));
            concerned.addAll(forecast.ifGo(old));
            if (!concerned.isEmpty() && !wish.refresh()) {
                throw new TurnedAway(
                        Rule.REFRESH,
                        "bundles to refresh: " + concerned.size() + " (" + String.join(", ", names(concerned)) + ")",
                        "they would all be restarted: say --refresh if that may be now");
            }
            if (wish.checkOnly()) {
                placement.wire(bundle);
                book.done(new Book.Deed(who, "check", passport), "admitted", "it could be let in");
                return new Verdict.Admitted(passport, 0, names(concerned), names(old), List.of());
            }
            placement.start(bundle);
            shelf.keep(candidate.copy());
            book.admitted(new Book.Deed(who, "install", passport), wish, said(wish));
            stays = true;
            placement.refresh(concerned);
            return succeeded(passport, bundle, concerned, old);
        } finally {
            if (!stays) {
                placement.remove(bundle);
            }
        }
    }

    private static String said(Wish wish) {
        List<String> said = new ArrayList<>(List.of("let in"));
        if (wish.framework()) {
            said.add("it may use the framework");
        }
        if (wish.nativeCode()) {
            said.add("it may bring native code");
        }
        if (!wish.downgrade().isEmpty()) {
            said.add("older than what was here: " + TurnedAway.plain(wish.downgrade()));
        }
        return String.join("; ", said);
    }

    private Verdict succeeded(Passport passport, Bundle bundle, Collection<Bundle> refreshed, List<Bundle> old) {
        List<String> notes = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        Set<String> missing = succession.missing(bundle, old);
        if (!missing.isEmpty()) {
            notes.add("the older ones stay: it does not offer " + String.join(", ", missing)
                    + " so far; configure it, then blogimg:provider-uninstall takes them away");
        } else if (!old.isEmpty()) {
            old.forEach(bundleOfOld -> replaced.add(replace(bundleOfOld)));
            book.alone(passport);
        }
        if (Succession.ports(bundle).isEmpty()) {
            notes.add("it offers no service so far; some want their configuration first, and blogimg:doctor says what"
                    + " waits for what");
        }
        return new Verdict.Admitted(passport, bundle.getBundleId(), names(refreshed), replaced, notes);
    }

    private String replace(Bundle old) {
        try {
            String name = name(old);
            Succession.end(old);
            forget(old, "replaced by a newer one");
            return name;
        } catch (BundleException stuck) {
            throw new IllegalStateException("bundle " + old + " cannot be taken away", stuck);
        }
    }

    private void forget(Bundle old, String why) {
        if (Distribution.admitted(old)) {
            String sha256 = Distribution.sha256(old);
            book.lodgers().stream()
                    .filter(lodger -> lodger.sha256.equals(sha256))
                    .forEach(lodger -> book.gone(new Book.Deed(lodger.who, "uninstall", lodger.passport()), why));
            shelf.drop(shelf.place(sha256));
        }
    }

    @Override
    public synchronized Verdict uninstall(String wanted, String version, String who) {
        List<Lodger> found = book.lodgers().stream()
                .filter(lodger -> named(lodger, wanted) && (version.isEmpty() || lodger.version.equals(version)))
                .toList();
        if (found.size() != 1) {
            TurnedAway why = new TurnedAway(
                    Rule.UNKNOWN,
                    found.isEmpty()
                            ? "no bundle " + wanted + " " + version + " came in by the door"
                            : wanted + " is here in " + found.size() + " versions",
                    found.isEmpty()
                            ? "blogimg:admissions --residents lists those that did; one of the distribution goes by"
                                    + " feature:uninstall"
                            : "say which version");
            book.refused(new Book.Deed(who, "uninstall", new Passport("", "", "", "")), why);
            return why.refused();
        }
        Lodger lodger = found.get(0);
        Bundle bundle = context.getBundle(Distribution.location(lodger.sha256));
        if (bundle != null) {
            placement.remove(bundle);
        }
        book.gone(new Book.Deed(who, "uninstall", lodger.passport()), "uninstalled");
        shelf.drop(shelf.place(lodger.sha256));
        if (lodger.alone) {
            neighbours.olderThan(lodger.passport()).forEach(this::startAgain);
        }
        return new Verdict.Gone(lodger.passport());
    }

    /** Karaf starts one of the distribution again with the next feature, whatever stopped it. */
    synchronized void makeWayAgain(Bundle started) {
        boolean replaced = book.lodgers().stream()
                .filter(lodger -> lodger.alone && lodger.name.equals(started.getSymbolicName()))
                .anyMatch(lodger -> resident(lodger).active()
                        && neighbours.olderThan(lodger.passport()).contains(started));
        if (replaced) {
            Homecoming.end(started);
        }
    }

    /** One of the distribution that had made way. */
    private void startAgain(Bundle old) {
        boolean replacedStill =
                book.lodgers().stream().anyMatch(lodger -> lodger.alone && lodger.name.equals(old.getSymbolicName()));
        if (!Distribution.admitted(old) && !replacedStill) {
            try {
                old.start();
            } catch (BundleException stuck) {
                throw new IllegalStateException("bundle " + old + " does not start again", stuck);
            }
        }
    }

    private boolean named(Lodger lodger, String wanted) {
        Bundle bundle = context.getBundle(Distribution.location(lodger.sha256));
        return lodger.name.equals(wanted)
                || (bundle != null && Long.toString(bundle.getBundleId()).equals(wanted));
    }

    @Override
    public List<Attempt> attempts(int most) {
        return book.latest(most);
    }

    @Override
    public List<Resident> residents() {
        return book.lodgers().stream().map(this::resident).toList();
    }

    private Resident resident(Lodger lodger) {
        Bundle bundle = context.getBundle(Distribution.location(lodger.sha256));
        boolean active = bundle != null && bundle.getState() == Bundle.ACTIVE;
        String state = bundle == null
                ? "turned away at the last start"
                : "bundle " + bundle.getBundleId() + (active ? ", active" : ", not active");
        return new Resident(lodger.passport(), lodger.since, lodger.who, active, state, lodger.alone);
    }

    private static List<String> names(Collection<Bundle> bundles) {
        return bundles.stream().map(BundleDoor::name).sorted().toList();
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }
}
