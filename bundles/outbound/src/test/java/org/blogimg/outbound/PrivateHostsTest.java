package org.blogimg.outbound;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class PrivateHostsTest {
    /** A .cfg file gives what stands between commas as one text. */
    @Test
    void severalHostsInOneTextShouldBeSeveral() {
        PrivateHosts hosts = new PrivateHosts("127.0.0.1:7860, 127.0.0.1:8188");
        assertTrue(hosts.allow("127.0.0.1", 7860));
        assertTrue(hosts.allow("127.0.0.1", 8188));
        assertFalse(hosts.allow("127.0.0.1", 8189));
        assertFalse(new PrivateHosts("").allow("127.0.0.1", 80));
    }

    @Test
    void whatCannotBeReadShouldOpenNothingAndCloseNothing() {
        PrivateHosts hosts = PrivateHosts.readable("127.0.0.1:7860, *.lan:80, gpu.lan", "10.0.0.2:8188");
        assertTrue(hosts.allow("127.0.0.1", 7860));
        assertTrue(hosts.allow("10.0.0.2", 8188));
        assertFalse(hosts.allow("a.lan", 80));
        assertFalse(hosts.allow("gpu.lan", 443));
    }
}
