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
}
