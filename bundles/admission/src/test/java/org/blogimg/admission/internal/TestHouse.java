package org.blogimg.admission.internal;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.blogimg.admission.Admission;
import org.blogimg.admission.TrustStore;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.base.Ids;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.testkit.MovableClock;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A framework in the test's own JVM, with a distribution of two bundles, a database, and the door. */
final class TestHouse {
    static final String PACKAGES = "org.blogimg.api;version=1.1.0,org.blogimg.api.net;version=1.1.0,"
            + "org.blogimg.api.image;version=1.1.0,org.blogimg.base;version=1.0.0,org.slf4j;version=1.7.36";

    private static final AtomicLong NEXT = new AtomicLong();

    final Path folder;
    final MovableClock clock;
    private final MemoryDatabase database;
    private final Framework framework;
    private final DoorFrame frame;
    private final Doorkeeper door;

    private TestHouse(Path folder, Map<String, Object> settings, MovableClock clock, MemoryDatabase database)
            throws Exception {
        this.folder = folder;
        this.clock = clock;
        this.database = database;
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        PACKAGES,
                        Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                        "100",
                        "karaf.home",
                        folder.resolve("home").toString(),
                        "blogimg.data",
                        folder.resolve("data").toString()));
        framework.start();
        distribution();
        frame = new DoorFrame(context(), config(settings));
        door = new Doorkeeper(context(), frame, new Book(database, clock, ids()), clock);
    }

    static TestHouse open(Path folder) throws Exception {
        return open(folder, Map.of());
    }

    static TestHouse open(Path folder, Map<String, Object> settings) throws Exception {
        return new TestHouse(folder, settings, new MovableClock(Instant.now()), new MemoryDatabase());
    }

    /** Stopped and started again with the same data. */
    TestHouse restarted() throws Exception {
        stop();
        return started();
    }

    /** The same, without what the framework kept for itself. */
    TestHouse restartedFromNothing() throws Exception {
        stop();
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
        return started();
    }

    TestHouse started() throws Exception {
        TestHouse house = new TestHouse(folder, Map.of(), clock, database);
        house.door.settled();
        return house;
    }

    /** When what the framework told of has been heard, and what follows from it is done. */
    void settled() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        BundleListener last = event -> heard.countDown();
        context().addBundleListener(last);
        try (var bytes = Files.newInputStream(JarPress.bundle("org.blogimg.bell", "0.0." + NEXT.getAndIncrement())
                .into(folder))) {
            context().installBundle("bell:" + NEXT.getAndIncrement(), bytes).uninstall();
        } catch (IOException | BundleException broken) {
            throw new IllegalStateException(broken);
        }
        assertTrue(heard.await(10, TimeUnit.SECONDS));
        context().removeBundleListener(last);
        door.settled();
    }

    private void distribution() throws Exception {
        if (context().getBundles().length == 1) {
            brought("blogimg-ledger", JarPress.bundle("org.blogimg.ledger", "0.1.0"));
            brought("blogimg-image-sketch", JarPress.bundle("org.blogimg.image.sketch", "0.1.0"));
        }
    }

    /** A bundle of the distribution: its jar lies in the distribution's folder. */
    Bundle brought(String artifact, JarPress press) throws Exception {
        Path system = folder.resolve("home/system/org/blogimg/" + artifact + "/0.1.0");
        Files.createDirectories(system);
        Path jar = Files.move(
                press.into(system), system.resolve(artifact + "-0.1.0.jar"), StandardCopyOption.REPLACE_EXISTING);
        try (var bytes = Files.newInputStream(jar)) {
            Bundle bundle = context().installBundle("mvn:org.blogimg/" + artifact + "/0.1.0", bytes);
            bundle.start();
            return bundle;
        }
    }

    static DoorFrame.Config config(Map<String, Object> settings) {
        return (DoorFrame.Config) Proxy.newProxyInstance(
                TestHouse.class.getClassLoader(),
                new Class<?>[] {DoorFrame.Config.class, Annotation.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    private static Ids ids() {
        return new Ids() {
            @Override
            public String next() {
                return String.format(Locale.ROOT, "%026d", NEXT.getAndIncrement());
            }

            @Override
            public String secret() {
                return next();
            }
        };
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    Admission door() {
        return door;
    }

    TrustStore trust() {
        return door;
    }

    DoorFrame frame() {
        return frame;
    }

    List<String> bundles() {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> bundle.getBundleId() > 0)
                .map(bundle -> bundle.getSymbolicName() + "/" + bundle.getVersion())
                .sorted()
                .toList();
    }

    List<String> shelf() throws Exception {
        Path shelf = folder.resolve("data/bundles");
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        try (var files = Files.list(shelf)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    void stop() throws BundleException, InterruptedException {
        door.close();
        frame.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    void close() throws BundleException, InterruptedException {
        stop();
        database.close();
    }
}
