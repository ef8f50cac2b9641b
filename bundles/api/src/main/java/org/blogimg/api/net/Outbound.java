package org.blogimg.api.net;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way from a plug-in to the network. A plug-in that has something to send takes this service by a mandatory
 * reference and opens a line to whoever receives it; it opens no socket of its own and brings no HTTP client.
 *
 * <p>What never happens: a byte goes to a host that the recipient does not name; to an address of a private, local or
 * reserved range, unless the operator has named that host and port in {@code etc/org.blogimg.outbound.cfg}; to another
 * host because an answer says so; or without an entry in the list of what left the house. An address is looked up,
 * checked and connected to as one step, so that a name which means something else a moment later changes nothing.
 */
@ProviderType
public interface Outbound {
    /**
     * Opens a line. Cheap, without a call to the network; call it when the plug-in is activated.
     *
     * @throws IllegalArgumentException when a host is not a plain name or address with an optional port
     */
    Line to(Recipient recipient);
}
