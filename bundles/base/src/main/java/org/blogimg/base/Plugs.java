package org.blogimg.base;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The plug-ins of one port, and the guard around every call into them. A component owns one pool for each port it uses,
 * feeds it from a dynamic {@code 0..n} reference, and calls through it.
 *
 * <p>A call takes a lease and gives it back, whatever happens; runs with the plug-in's class loader; is bounded in
 * time; turns every exception into a {@link org.blogimg.api.PlugFailure}; is counted; and is named in the log by
 * plug-in and version, never by content. {@link #remove} closes the plug-in to new calls and waits, bounded, until no
 * lease is out, so that a plug-in is never used after its own deactivation.
 */
@ProviderType
public interface Plugs<T> {
    PlugInfo add(T plug, Map<String, Object> properties);

    /** Returns when the last call has ended, or the drain limit is over; then the rest is interrupted and counted. */
    void remove(T plug);

    /**
     * Calls the highest ranked plug-in, or the one of that id. Where none stands ready it waits at a gate, bounded.
     *
     * @throws org.blogimg.api.PlugFailure of kind ABSENT when none came, UNKNOWN when the time was over, or as thrown
     */
    <R> R call(Optional<String> id, Function<T, R> work);

    /**
     * Calls that one and no other.
     *
     * @param number of its {@link PlugInfo}
     * @param most how long the call may take, in the place of the pool's own limit
     * @throws org.blogimg.api.PlugFailure of kind ABSENT, at once, when it has gone; else as above
     */
    <R> R callThis(long number, Duration most, Function<T, R> work);

    /** As {@link #callThis}, and counted nowhere: to ask a plug-in what it is, not to work. */
    <R> R ask(long number, Duration most, Function<T, R> question);

    /** Calls every plug-in in turn, highest ranked first; empty where there is none. */
    <R> List<R> callAll(Function<T, R> work);

    List<PlugInfo> list();
}
