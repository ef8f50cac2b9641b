package org.blogimg.outbound;

import java.net.UnknownHostException;

/** The name is known, and none of its addresses may be reached. */
final class AddressRefused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressRefused(String message) {
        super(message);
    }
}
