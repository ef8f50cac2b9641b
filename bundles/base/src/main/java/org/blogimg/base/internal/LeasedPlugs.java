package org.blogimg.base.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.base.PlugGuard.Limits;
import org.blogimg.base.PlugInfo;
import org.blogimg.base.Plugs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plug-ins of one port, each leased for each call. The work runs on a thread of the port, so that a call which does
 * not come back costs a thread and not its caller. A lease ends when the work has ended, not when its caller gave up
 * waiting: so a plug-in is still in use, and waited for, while late work goes on.
 */
final class LeasedPlugs<T> implements Plugs<T> {
    private static final Logger LOG = LoggerFactory.getLogger(LeasedPlugs.class);
    /** How long interrupted work gets to notice. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final String port;
    private final String idProperty;
    private final Limits limits;
    private final CallThreads threads;
    /** As OSGi ranks services; guarded by itself, and notified of each arrival. */
    private final List<PlugEntry<T>> entries = new ArrayList<>();

    LeasedPlugs(String port, String idProperty, Limits limits, CallThreads threads) {
        this.port = port;
        this.idProperty = idProperty;
        this.limits = limits;
        this.threads = threads;
    }

    @Override
    public PlugInfo add(T plug, Map<String, Object> properties) {
        Object named = properties.get(idProperty);
        String id = named == null ? plug.getClass().getSimpleName() : named.toString();
        PlugEntry<T> entry = new PlugEntry<>(plug, port, id, properties);
        synchronized (entries) {
            entries.add(entry);
            entries.sort(Comparator.<PlugEntry<T>>comparingInt(PlugEntry::ranking)
                    .reversed()
                    .thenComparingLong(PlugEntry::serviceId));
            entries.notifyAll();
        }
        LOG.info("{} has come", entry.who());
        return entry.info();
    }

    @Override
    public void remove(T plug) {
        @Nullable PlugEntry<T> entry = takeOff(plug);
        if (entry == null) {
            return;
        }
        try {
            List<Lease<T, ?>> late = entry.close(limits.drain());
            if (!late.isEmpty()) {
                LOG.warn("{} leaves with {} calls unfinished; they are interrupted", entry.who(), late.size());
                late.forEach(Lease::interrupt);
                entry.close(GRACE);
            }
            LOG.info("{} has gone", entry.who());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            LOG.warn("{} leaves at once: whoever removes it was interrupted", entry.who());
        }
    }

    @Override
    public <R> R call(Optional<String> id, Function<T, R> work) {
        return carryOut(leaseAtGate(id, work), limits.call());
    }

    @Override
    public <R> R callThis(long number, Duration most, Function<T, R> work) {
        return carryOut(leaseOf(number, work), most);
    }

    @Override
    public <R> R ask(long number, Duration most, Function<T, R> question) {
        return answer(leaseOf(number, question), most);
    }

    @Override
    public <R> List<R> callAll(Function<T, R> work) {
        List<R> answers = new ArrayList<>();
        for (PlugEntry<T> entry : snapshot()) {
            entry.lease(work).map(lease -> carryOut(lease, limits.call())).ifPresent(answers::add);
        }
        return answers;
    }

    @Override
    public List<PlugInfo> list() {
        return snapshot().stream().map(PlugEntry::info).toList();
    }

    private <R> R carryOut(Lease<T, R> lease, Duration most) {
        PlugEntry<T> entry = lease.entry();
        boolean broke = true;
        try {
            R answer = answer(lease, most);
            broke = false;
            return answer;
        } finally {
            entry.count(broke);
        }
    }

    private <R> R answer(Lease<T, R> lease, Duration most) {
        String who = lease.entry().who();
        try {
            threads.start(lease);
            return threads.await(lease.task(), most, who);
        } catch (PlugFailure failure) {
            LOG.warn("a call to {} failed: {}", who, failure.kind());
            throw failure;
        }
    }

    private <R> Lease<T, R> leaseOf(long number, Function<T, R> work) {
        return snapshot().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .flatMap(entry -> entry.lease(work))
                .orElseThrow(() -> new PlugFailure(Kind.ABSENT, "the " + port + " plug-in has gone"));
    }

    private <R> Lease<T, R> leaseAtGate(Optional<String> id, Function<T, R> work) {
        long end = System.nanoTime() + limits.gate().toNanos();
        synchronized (entries) {
            while (true) {
                Optional<Lease<T, R>> lease = pick(id).flatMap(entry -> entry.lease(work));
                if (lease.isPresent()) {
                    return lease.get();
                }
                waitAtGate(id, (end - System.nanoTime()) / 1_000_000);
            }
        }
    }

    private void waitAtGate(Optional<String> id, long millis) {
        if (millis <= 0) {
            throw absent(id);
        }
        try {
            entries.wait(millis);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw absent(id);
        }
    }

    private PlugFailure absent(Optional<String> id) {
        String named = id.map(name -> " '" + name + "'").orElse("");
        return new PlugFailure(Kind.ABSENT, "no " + port + " plug-in" + named + " is active");
    }

    /** The first by OSGi's order; of two that share its id and rank, the newer version, so that the older one drains. */
    private Optional<PlugEntry<T>> pick(Optional<String> wanted) {
        return entries.stream()
                .filter(entry -> wanted.isEmpty() || entry.id().equals(wanted.get()))
                .findFirst()
                .flatMap(first -> entries.stream()
                        .filter(entry -> entry.id().equals(first.id()) && entry.ranking() == first.ranking())
                        .max(Comparator.comparing(PlugEntry::version)));
    }

    private @Nullable PlugEntry<T> takeOff(T plug) {
        synchronized (entries) {
            for (PlugEntry<T> entry : entries) {
                if (entry.holds(plug)) {
                    entries.remove(entry);
                    return entry;
                }
            }
            return null;
        }
    }

    private List<PlugEntry<T>> snapshot() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }
}
