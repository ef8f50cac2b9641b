package org.blogimg.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys for one purpose out of one secret (HKDF with SHA-256, RFC 5869, one block), so that no key does two jobs. */
final class Derived {
    private static final String HMAC = "HmacSHA256";

    private Derived() {}

    static SecretKeySpec aesKey(byte[] secret, String purpose) {
        return new SecretKeySpec(bytes(secret, purpose), "AES");
    }

    /** 32 bytes that say nothing of the secret. */
    static byte[] bytes(byte[] secret, String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(new byte[32], HMAC));
            byte[] extracted = mac.doFinal(secret);
            mac.init(new SecretKeySpec(extracted, HMAC));
            mac.update(("org.blogimg.vault/1/" + purpose).getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(new byte[] {1});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + HMAC, e);
        }
    }
}
