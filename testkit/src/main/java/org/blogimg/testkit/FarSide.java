package org.blogimg.testkit;

import org.blogimg.simulators.Simulator;

/**
 * The service behind a far provider, as its test plays it: what {@link ImageProviderContract} needs to make it misbehave.
 * A hook changes what the next request for pictures leads to.
 */
public interface FarSide {
    /** The server that is asked for pictures; its first call of a job is the one that begins the work. */
    Simulator service();

    /** The server from which pictures come, where that is another. */
    default Simulator delivery() {
        return service();
    }

    /** The door that the provider was given. */
    LoopbackOutbound outbound();

    /** Pieces of work begun so far: what the service would want paid. */
    int begun();

    /** Whether the service ever declines for what it is asked; a server of the operator's own may draw anything. */
    default boolean declines() {
        return true;
    }

    /** The service declines, as it does for what it holds to be unsuitable. */
    void refuseNext();

    /** One picture fewer comes than is asked for; called only where the card names VARIANTS. */
    void dropOneNext();

    /** The work goes on after the first answer; called only where the provider cancels. */
    void holdNext();

    /** The service forgets work that nobody fetched, as after a restart. */
    default void restart() {}
}
