package org.blogimg.admission;

import java.time.Instant;

/**
 * A signer as its certificate tells of it.
 *
 * @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits
 * @param subject whom it names
 * @param key such as {@code RSA 3072}
 * @param until its last instant
 */
public record Signer(String fingerprint, String subject, String key, Instant until) {}
