package org.blogimg.image.stability;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.kit.Unusable;

/** The models, each behind one of three addresses, and what a picture of each costs there. */
enum Model {
    CORE("core", "core", 3),
    ULTRA("ultra", "ultra", 8),
    SD35_LARGE("sd3.5-large", "sd3", 6.5),
    SD35_LARGE_TURBO("sd3.5-large-turbo", "sd3", 4),
    SD35_MEDIUM("sd3.5-medium", "sd3", 3.5);

    private final String name;
    private final String endpoint;
    private final double cost;

    Model(String name, String endpoint, double cost) {
        this.name = name;
        this.endpoint = endpoint;
        this.cost = cost;
    }

    static Model of(String name) {
        return Arrays.stream(values())
                .filter(model -> model.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new Unusable(
                        "model",
                        "write one of "
                                + Arrays.stream(values())
                                        .map(model -> model.name)
                                        .collect(Collectors.joining(", "))));
    }

    /** As configuration and the API call it. */
    String id() {
        return name;
    }

    String path() {
        return "/v2beta/stable-image/generate/" + endpoint;
    }

    boolean sd3() {
        return endpoint.equals("sd3");
    }

    /** Credits of Stability's own; what the owner pays is configured. */
    double cost() {
        return cost;
    }

    Set<Ability> abilities() {
        return switch (this) {
            case CORE -> EnumSet.of(Ability.SEED, Ability.WITHOUT);
            case SD35_LARGE_TURBO -> EnumSet.of(Ability.SEED, Ability.EDIT);
            default -> EnumSet.of(Ability.SEED, Ability.WITHOUT, Ability.EDIT);
        };
    }

    boolean can(Ability ability) {
        return abilities().contains(ability);
    }
}
