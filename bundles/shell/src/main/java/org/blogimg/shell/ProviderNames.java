package org.blogimg.shell;

import java.util.List;
import java.util.stream.Stream;

import org.blogimg.broker.ProviderDesk;
import org.blogimg.broker.Standing;

/** Names of providers as an operator writes them: an id, or an id with a version. */
final class ProviderNames {
    private ProviderNames() {}

    /** Every name that means somebody who is there. */
    static List<String> known(House house) {
        return house.find(ProviderDesk.class).map(ProviderDesk::standings).orElse(List.of()).stream()
                .flatMap(ProviderNames::names)
                .distinct()
                .toList();
    }

    /** Refuses a name that nobody bears: a rule for it would lie in wait unseen. */
    static void check(House house, String name) {
        if (!known(house).contains(name)) {
            throw new CommandFailed("No provider is named " + name + ". See blogimg:providers; a version is written"
                    + " as ID@VERSION.");
        }
    }

    private static Stream<String> names(Standing standing) {
        String id = standing.plug().id();
        return Stream.of(id, id + "@" + standing.plug().version());
    }
}
