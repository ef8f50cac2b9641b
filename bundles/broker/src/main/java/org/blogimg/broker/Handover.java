package org.blogimg.broker;

import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard.Ability;

/**
 * Work to be taken over.
 *
 * @param tried who has had it already
 * @param most what was set aside for it: nobody takes over who costs more
 * @param hosts where the owner was told that the words may go: nobody takes over who sends them elsewhere
 * @param needs what the work cannot do without
 */
public record Handover(Set<ProviderId> tried, Credits most, Set<String> hosts, Set<Ability> needs) {
    public Handover {
        tried = Set.copyOf(tried);
        hosts = Set.copyOf(hosts);
        needs = Set.copyOf(needs);
    }
}
