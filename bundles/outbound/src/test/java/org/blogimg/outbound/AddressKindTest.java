package org.blogimg.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The check alone, without a connection: these addresses are never called. */
final class AddressKindTest {
    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, PUBLIC",
        "1.1.1.1, PUBLIC",
        "100.63.255.255, PUBLIC",
        "100.128.0.0, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.32.0.0, PUBLIC",
        "192.0.1.0, PUBLIC",
        "198.17.255.255, PUBLIC",
        "198.20.0.0, PUBLIC",
        "223.255.255.255, PUBLIC",
        "2606:4700::1, PUBLIC",
        "2a00:1450:4001::1, PUBLIC",
        "10.0.0.1, PRIVATE",
        "10.255.255.255, PRIVATE",
        "100.64.0.0, PRIVATE",
        "100.127.255.255, PRIVATE",
        "127.0.0.1, PRIVATE",
        "127.255.255.254, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.1.1, PRIVATE",
        "::1, PRIVATE",
        "fc00::1, PRIVATE",
        "fdff::1, PRIVATE",
        "0.0.0.0, FORBIDDEN",
        "0.1.2.3, FORBIDDEN",
        "169.254.169.254, FORBIDDEN",
        "169.254.0.1, FORBIDDEN",
        "192.0.0.1, FORBIDDEN",
        "192.0.2.1, FORBIDDEN",
        "192.88.99.1, FORBIDDEN",
        "198.18.0.1, FORBIDDEN",
        "198.19.255.255, FORBIDDEN",
        "198.51.100.7, FORBIDDEN",
        "203.0.113.7, FORBIDDEN",
        "224.0.0.1, FORBIDDEN",
        "239.255.255.255, FORBIDDEN",
        "240.0.0.1, FORBIDDEN",
        "255.255.255.255, FORBIDDEN",
        "::, FORBIDDEN",
        "64:ff9b::7f00:1, FORBIDDEN",
        "100::1, FORBIDDEN",
        "2001::1, FORBIDDEN",
        "2001:1ff:ffff::1, FORBIDDEN",
        "2001:db8::1, FORBIDDEN",
        "2002:7f00:1::1, FORBIDDEN",
        "3fff::1, FORBIDDEN",
        "4000::1, FORBIDDEN",
        "fe80::1, FORBIDDEN",
        "fec0::1, FORBIDDEN",
        "ff02::1, FORBIDDEN"
    })
    void anAddressShouldBeWhatTheRegistriesSay(String address, AddressKind kind) throws UnknownHostException {
        assertEquals(kind, AddressKind.of(InetAddress.getByName(address)));
    }

    /** The JDK reads the mapped form as the address inside. */
    @ParameterizedTest
    @ValueSource(strings = {"::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.0.0.1"})
    void anAddressInsideAnotherShouldBeSeen(String address) throws UnknownHostException {
        assertEquals(AddressKind.PRIVATE, AddressKind.of(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.1",
                "127.0.1",
                "2130706433",
                "0",
                "0x7f.0.0.1",
                "0x7f000001",
                "0177.0.0.1",
                "127.0.0.1.",
                "1.2.3.4.5",
                "256.1.1.1",
                "::ffff:127.0.0.1",
                "[::ffff:7f00:1%1]",
                "user@host",
                "host/path",
                "host:0",
                "host:65536",
                "host:http",
                "*",
                "*.com:443:1",
                "*.127.0.0.1",
                "*.org",
                "-a.org",
                "a..org",
                "a_b.org",
                "exämple.org",
                "１２７.0.0.1",
                ""
            })
    void aSpellingThatIsNoPlainHostShouldBeRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> HostRule.of(text));
    }

    @Test
    void aRuleShouldMeanItsHostAndPortAlone() {
        HostRule one = HostRule.of("API.example.org");
        assertTrue(one.allows("api.EXAMPLE.org", -1, 443));
        assertTrue(one.allows("api.example.org", 443, 443));
        assertFalse(one.allows("api.example.org", 8443, 443));
        assertFalse(one.allows("xapi.example.org", -1, 443));
        assertFalse(one.allows("api.example.org.evil.test", -1, 443));
        assertFalse(one.allows("api.example.org.", -1, 443));
        HostRule below = HostRule.of("*.example.org");
        assertTrue(below.allows("a.b.example.org", -1, 443));
        assertFalse(below.allows("example.org", -1, 443));
        assertFalse(below.allows("evilexample.org", -1, 443));
        assertTrue(HostRule.of("[::1]:7860").allows("[::1]", 7860, 80));
        assertTrue(HostRule.of("127.0.0.1:7860").allows("127.0.0.1", 7860, 80));
    }

    @Test
    void aPrivateHostShouldBeOneHostAndPort() {
        assertTrue(new PrivateHosts(" gpu.lan:7860 ", "").allow("gpu.lan", 7860));
        assertTrue(new PrivateHosts("gpu.lan:7860, nas.lan:9000").allow("nas.lan", 9000));
        assertFalse(new PrivateHosts("gpu.lan:7860").allow("gpu.lan", 22));
        assertThrows(IllegalArgumentException.class, () -> new PrivateHosts("gpu.lan"));
        assertThrows(IllegalArgumentException.class, () -> new PrivateHosts("*.gpu.lan:7860"));
    }
}
