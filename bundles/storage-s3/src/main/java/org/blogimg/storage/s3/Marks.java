package org.blogimg.storage.s3;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words that nobody has used before and that say nothing. */
final class Marks {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Marks() {}

    static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
