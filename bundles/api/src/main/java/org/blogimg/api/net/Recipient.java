package org.blogimg.api.net;

import java.util.Set;

import org.blogimg.api.image.ProviderCard;

/**
 * Who receives what a plug-in sends, as the plug-in declares it; held against every address it calls, and written beside
 * every call.
 *
 * @param id the plug-in's id on its port
 * @param version the version of the bundle, and of the model where there is one
 * @param hosts the hosts it calls: {@code api.example.org}, {@code api.example.org:8443}, or {@code *.example.org} for
 *     every name below. Without a port the default of the scheme is meant
 * @param purge how long the other side keeps what it is sent
 */
public record Recipient(String id, String version, Set<String> hosts, ProviderCard.Purge purge) {
    public Recipient {
        if (id.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("a recipient has an id and a version");
        }
        hosts = Set.copyOf(hosts);
    }

    /** As an image provider's card says it. */
    public static Recipient of(ProviderCard card) {
        return new Recipient(card.id().value(), card.version(), card.hosts(), card.purge());
    }
}
