package org.blogimg.image.replicate;

import java.util.Set;
import java.util.stream.Stream;

import org.blogimg.api.image.ProviderCard;

/** What the model calls its inputs; empty for one that it does not have. The prompt is {@code prompt} everywhere. */
record InputNames(String seed, String without, String count, String image, String strength, String marker) {
    static final String PROMPT = "prompt";

    void claim(Set<ProviderCard.Ability> abilities) {
        claim(abilities, seed, ProviderCard.Ability.SEED);
        claim(abilities, without, ProviderCard.Ability.WITHOUT);
        claim(abilities, count, ProviderCard.Ability.VARIANTS);
        claim(abilities, image, ProviderCard.Ability.EDIT);
    }

    private static void claim(Set<ProviderCard.Ability> abilities, String name, ProviderCard.Ability ability) {
        if (!name.isEmpty()) {
            abilities.add(ability);
        }
    }

    /** What the model must know; not the marker, which it ignores. */
    Stream<String> needed() {
        return Stream.of(PROMPT, seed, without, count, image, strength).filter(name -> !name.isEmpty());
    }
}
