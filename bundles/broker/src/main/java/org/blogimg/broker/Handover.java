package org.blogimg.broker;

import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;

/**
 * Work to be taken over.
 *
 * @param tried who has had it already
 * @param most what was set aside for it: nobody takes over who costs more
 * @param hosts where the owner was told that the words may go: nobody takes over who sends them elsewhere
 */
public record Handover(Set<ProviderId> tried, Credits most, Set<String> hosts) {
    public Handover {
        tried = Set.copyOf(tried);
        hosts = Set.copyOf(hosts);
    }
}
