package org.blogimg.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an address is, by the special-purpose registries of IANA (RFC 6890 and its updates). The JDK's own predicates miss
 * 100.64.0.0/10, 192.0.0.0/24, 198.18.0.0/15, fc00::/7, 64:ff9b::/96 and 2002::/16.
 */
enum AddressKind {
    /** On the open internet. */
    PUBLIC,
    /** Of this machine or its own network: reached only where the operator says so. */
    PRIVATE,
    /** Never reached: link-local (where clouds keep their metadata), multicast, tunnels, documentation, reserved. */
    FORBIDDEN;

    private static final List<Block> PRIVATE_BLOCKS = blocks(
            "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    private static final List<Block> FORBIDDEN_BLOCKS = blocks(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** Of IPv6 only this is in use on the open internet. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    static AddressKind of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (PRIVATE_BLOCKS.stream().anyMatch(block -> block.holds(bytes))) {
            return PRIVATE;
        }
        boolean forbidden = FORBIDDEN_BLOCKS.stream().anyMatch(block -> block.holds(bytes));
        boolean unused = bytes.length == 16 && !GLOBAL_UNICAST.holds(bytes);
        return forbidden || unused ? FORBIDDEN : PUBLIC;
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }

    private record Block(byte[] start, int bits) {
        /** The address is written out, so nothing is looked up. */
        static Block of(String text) {
            String[] parts = text.split("/");
            return new Block(Addresses.literal(parts[0]).orElseThrow().getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
