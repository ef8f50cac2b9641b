package org.blogimg.base;

import org.osgi.annotation.versioning.ProviderType;

/** Makes identifiers: lower-case letters and digits, never twice the same, growing with time, not guessable. */
@ProviderType
public interface Ids {
    /** 26 characters: a time-ordered UUID (RFC 9562, version 7) in Crockford's Base32. */
    String next();

    /** 43 characters, 256 random bits in URL-safe Base64: for a secret that opens something. */
    String secret();
}
