package org.blogimg.broker;

import java.util.Optional;
import java.util.Set;

import org.blogimg.api.AccountId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard.Ability;

/**
 * Pictures wanted.
 *
 * @param owner whose setting counts
 * @param named whom the owner asked for by name; nobody else will do
 * @param key the same key falls to the same provider where several share the work by weight
 * @param needs what the work cannot do without: nobody is chosen who does not declare it
 */
public record Want(AccountId owner, Optional<ProviderId> named, String key, Set<Ability> needs) {
    public Want {
        needs = Set.copyOf(needs);
    }

    /** For a picture from words, which all can draw. */
    public Want(AccountId owner, Optional<ProviderId> named, String key) {
        this(owner, named, key, Set.of());
    }
}
