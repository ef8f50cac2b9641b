package org.blogimg.api.payment;

import java.util.Set;

import org.blogimg.api.ProviderId;

/**
 * What a payment processor declares of itself; shown to owners and operators.
 *
 * @param id its name in configuration and in orders: an order remembers it
 * @param label its name for people
 * @param version the version of the bundle
 * @param live whether real money moves; an event of the other mode never counts
 * @param hosts the hosts it calls; empty where nothing leaves this machine
 */
public record ProcessorCard(ProviderId id, String label, String version, boolean live, Set<String> hosts) {
    public ProcessorCard {
        hosts = Set.copyOf(hosts);
    }
}
