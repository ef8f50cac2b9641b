package org.blogimg.admission.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.blogimg.admission.Admission;
import org.blogimg.admission.Attempt;
import org.blogimg.admission.Passport;
import org.blogimg.admission.Resident;
import org.blogimg.admission.Signer;
import org.blogimg.admission.TrustStore;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The door as a service. When the framework has reached the level of plug-ins, and Karaf has put everything of the
 * distribution in its place, the bundles that were admitted come back.
 */
@Component(immediate = true)
public final class Doorkeeper implements Admission, TrustStore {
    private final Book book;
    private final TrustFolder trust;
    private final BundleDoor door;
    private final BundleContext context;
    private final AtomicBoolean back = new AtomicBoolean();
    private final FrameworkListener levels = this::levelReached;
    private final BundleListener starts = this::started;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "admission");
        thread.setDaemon(true);
        return thread;
    });

    /** @param booted what Karaf offers once it has installed the features of the distribution */
    @Activate
    public Doorkeeper(
            BundleContext context,
            @Reference DoorFrame frame,
            @Reference Database database,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference(service = AnyService.class, target = "(objectClass=org.apache.karaf.features.BootFinished)")
                    Object booted) {
        this(context, frame, new Book(database, clock, ids), clock);
    }

    Doorkeeper(BundleContext context, DoorFrame frame, Book book, Clock clock) {
        this.context = context;
        Path data = Path.of(context.getProperty("blogimg.data"));
        this.trust = new TrustFolder(data.resolve("trust"), clock);
        this.book = book;
        JarShelf shelf = new JarShelf(data.resolve("bundles"), frame.bounds());
        this.door = new BundleDoor(
                context,
                book,
                new Inspection.Rules(frame.bounds(), frame.customs(), trust, clock),
                new BundleDoor.Fittings(
                        shelf, frame.gate(), frame.distribution(), Duration.ofSeconds(frame.offerSeconds())));
        context.addFrameworkListener(levels);
        context.addBundleListener(starts);
        aside.execute(this::comeBack);
    }

    private void levelReached(FrameworkEvent event) {
        boolean level =
                event.getType() == FrameworkEvent.STARTLEVEL_CHANGED || event.getType() == FrameworkEvent.STARTED;
        if (level && !back.get() && !aside.isShutdown()) {
            aside.execute(this::comeBack);
        }
    }

    private void started(BundleEvent event) {
        Bundle bundle = event.getBundle();
        boolean ofDistribution =
                !Distribution.admitted(bundle) && Distribution.plugInName(String.valueOf(bundle.getSymbolicName()));
        if (event.getType() == BundleEvent.STARTED && ofDistribution && !aside.isShutdown()) {
            aside.execute(() -> door.makeWayAgain(bundle));
        }
    }

    private void comeBack() {
        int level = context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel();
        if (level >= Placement.LEVEL && back.compareAndSet(false, true)) {
            door.bringBack();
        }
    }

    /** Returns when those that were admitted before are back. */
    void settled() {
        try {
            aside.submit(this::comeBack).get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Deactivate
    public void close() {
        context.removeFrameworkListener(levels);
        context.removeBundleListener(starts);
        aside.shutdown();
        book.close();
    }

    @Override
    public Verdict install(Path jar, Wish wish, String who) {
        return door.install(jar, wish, who);
    }

    @Override
    public Verdict uninstall(String bundle, String version, String who) {
        return door.uninstall(bundle, version, who);
    }

    @Override
    public List<Attempt> attempts(int most) {
        return book.latest(most);
    }

    @Override
    public List<Resident> residents() {
        return door.residents();
    }

    @Override
    public List<Signer> signers() {
        return trust.signers();
    }

    @Override
    public Signer trust(Path certificate, String who) {
        Signer signer = trust.add(certificate);
        book.done(deed(who, "trust", signer), "done", "bundles that it signs may be let in");
        return signer;
    }

    @Override
    public Signer distrust(String fingerprint, String who) {
        Signer signer = trust.remove(fingerprint);
        book.done(deed(who, "distrust", signer), "done", "bundles that it signed do not come back after a start");
        return signer;
    }

    private static Book.Deed deed(String who, String deed, Signer signer) {
        return new Book.Deed(who, deed, new Passport("", "", "", signer.fingerprint()));
    }
}
