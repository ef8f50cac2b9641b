package org.blogimg.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command sees of the running product. Commands look slices up when they run: Karaf hides all commands of a
 * bundle while one of their references is missing, and the doctor is wanted just then.
 */
interface House {
    <T> Optional<T> find(Class<T> service);

    /** How many services of that type are registered. */
    int count(Class<?> service);

    /** The services that bear this property, by its value. */
    <T> Map<String, T> bearing(Class<T> service, String property);

    /** A framework or system property. */
    Optional<String> property(String name);

    String version();

    List<Installed> bundles();

    default <T> T need(Class<T> service) {
        return find(service)
                .orElseThrow(() -> new CommandFailed(
                        service.getSimpleName() + " is not there. See blogimg:doctor for what it waits for."));
    }

    /**
     * A bundle.
     *
     * @param trouble whether it should be active and is not
     */
    record Installed(String name, String version, String state, boolean trouble) {}
}
