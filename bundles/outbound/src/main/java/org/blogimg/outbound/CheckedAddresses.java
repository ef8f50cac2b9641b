package org.blogimg.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up and lets through only addresses that may be reached. The client connects to exactly what comes out of
 * here: there is no second look-up that could say something else.
 */
final class CheckedAddresses implements DnsResolver {
    private final DnsResolver names;
    private final PrivateHosts allowed;

    CheckedAddresses(DnsResolver names, PrivateHosts allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    PrivateHosts privateHosts() {
        return allowed;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = names.resolve(HostRule.bare(host));
        boolean own = allowed.allow(host, port);
        List<InetSocketAddress> reachable = Stream.of(found)
                .filter(address -> reachable(address, own))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (reachable.isEmpty()) {
            throw new AddressRefused(host + ":" + port + " leads to an address that is not on the open internet;"
                    + " if it is yours, add " + host + ":" + port
                    + " to private_hosts in etc/org.blogimg.outbound.cfg");
        }
        return reachable;
    }

    private static boolean reachable(InetAddress address, boolean own) {
        return switch (AddressKind.of(address)) {
            case PUBLIC -> true;
            case PRIVATE -> own;
            case FORBIDDEN -> false;
        };
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("an address is checked together with its port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
