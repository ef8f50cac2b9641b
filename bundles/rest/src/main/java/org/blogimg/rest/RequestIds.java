package org.blogimg.rest;

import java.security.SecureRandom;
import java.util.Base64;

/** Names a request in its answer and in the log; also makes an order's key where the caller gave none. */
final class RequestIds {
    static final String ATTRIBUTE = "org.blogimg.rest.request";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestIds() {}

    static String next() {
        byte[] bits = new byte[15];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
