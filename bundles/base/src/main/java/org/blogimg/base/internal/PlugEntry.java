package org.blogimg.base.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import org.blogimg.base.PlugInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** One plug-in in a pool: the calls it has out, whether it takes more, and what came of them. */
final class PlugEntry<T> {
    private static final AtomicLong CAME = new AtomicLong();

    private final long number = CAME.incrementAndGet();
    private final T plug;
    private final String port;
    private final String id;
    private final int ranking;
    private final long serviceId;
    private final String bundle;
    private final Version version;
    private final Set<Lease<T, ?>> leases = new HashSet<>();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private boolean closed;

    PlugEntry(T plug, String port, String id, Map<String, Object> properties) {
        this.plug = plug;
        this.port = port;
        this.id = id;
        this.ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
        this.serviceId = properties.get(Constants.SERVICE_ID) instanceof Long number ? number : 0;
        Class<?> type = plug.getClass();
        @Nullable Bundle home = FrameworkUtil.getBundle(type);
        this.bundle = home == null ? type.getPackageName() : home.getSymbolicName();
        this.version = home == null ? Version.emptyVersion : home.getVersion();
    }

    long number() {
        return number;
    }

    boolean holds(T other) {
        return plug == other;
    }

    String id() {
        return id;
    }

    int ranking() {
        return ranking;
    }

    long serviceId() {
        return serviceId;
    }

    Version version() {
        return version;
    }

    /** As people are told of it. */
    String who() {
        return port + " plug-in " + id + " " + version;
    }

    synchronized <R> Optional<Lease<T, R>> lease(Function<T, R> work) {
        if (closed) {
            return Optional.empty();
        }
        Lease<T, R> lease = new Lease<>(this, work);
        leases.add(lease);
        return Optional.of(lease);
    }

    synchronized void takeBack(Lease<T, ?> lease) {
        leases.remove(lease);
        notifyAll();
    }

    /** Runs on a thread of the port, with the class loader that the plug-in was loaded by. */
    <R> R run(Function<T, R> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plug.getClass().getClassLoader());
        try {
            return work.apply(plug);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    void count(boolean broke) {
        calls.increment();
        if (broke) {
            failures.increment();
        }
    }

    /** Takes no more calls and waits for those that are out. */
    synchronized List<Lease<T, ?>> close(Duration drain) throws InterruptedException {
        closed = true;
        long end = System.nanoTime() + drain.toNanos();
        long left = drain.toMillis();
        while (!leases.isEmpty() && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return List.copyOf(leases);
    }

    synchronized PlugInfo info() {
        return new PlugInfo(
                number, id, port, bundle, version.toString(), ranking, leases.size(), calls.sum(), failures.sum());
    }
}
