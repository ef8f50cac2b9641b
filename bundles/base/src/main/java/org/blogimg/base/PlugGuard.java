package org.blogimg.base;

import java.time.Duration;

import org.osgi.annotation.versioning.ProviderType;

/** Makes the pool of plug-ins for a port. */
@ProviderType
public interface PlugGuard {
    /**
     * @param port the port's name, such as {@code image}
     * @param idProperty the service property that holds a plug-in's id, such as {@code blogimg.provider}
     */
    <T> Plugs<T> pool(String port, String idProperty, Limits limits);

    /**
     * How long the guard waits.
     *
     * @param call for one call
     * @param gate for a plug-in to come where none stands ready
     * @param drain for the calls of a leaving plug-in to end
     */
    record Limits(Duration call, Duration gate, Duration drain) {
        /** For quick work in process. */
        public static final Limits QUICK =
                new Limits(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(20));
    }
}
