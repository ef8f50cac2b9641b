package org.blogimg.broker.internal;

import java.util.Map;
import java.util.Optional;

import org.blogimg.api.ProviderId;

/** What the operator set, by name: an id, or an id with a version. */
record Rules(Map<String, Rules.Rule> byName) {
    static final int USUAL_WEIGHT = 100;

    Rules {
        byName = Map.copyOf(byName);
    }

    /** For one name. */
    record Rule(Optional<Integer> weight, boolean drained, boolean first) {}

    /** The share of an id among others. */
    int weight(ProviderId id) {
        return set(id.value()).orElse(USUAL_WEIGHT);
    }

    /** The share of a version among those of its id, where one was set. */
    Optional<Integer> weight(Seat seat) {
        return set(seat.name());
    }

    boolean drained(Seat seat) {
        return drained(seat.id().value()) || drained(seat.name());
    }

    boolean first(ProviderId id) {
        return Optional.ofNullable(byName.get(id.value())).map(Rule::first).orElse(false);
    }

    private boolean drained(String name) {
        return Optional.ofNullable(byName.get(name)).map(Rule::drained).orElse(false);
    }

    private Optional<Integer> set(String name) {
        return Optional.ofNullable(byName.get(name)).flatMap(Rule::weight);
    }
}
