package org.blogimg.accounts;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Who calls. One owner account is made at the first start; there is no password yet. Secrets are kept as hashes only and
 * compared in constant time. Safe for many threads.
 */
@ProviderType
public interface Accounts {
    /** The owner of this house. */
    Caller owner();

    /** Who holds this API token; empty for an unknown, expired or revoked one. */
    Optional<Caller> byToken(String token);

    /** Whose session this is; empty for an unknown or ended one. Touches the session: it ends after idle time. */
    Optional<Caller> bySession(String session);

    /** A new one-time secret for {@code /#signin=SECRET}, good once and for a bounded time; earlier ones stay good. */
    String newSignInSecret();

    /** Uses up a one-time secret and begins a session; empty when it is unknown, used or too old. */
    Optional<Session> redeem(String signInSecret);

    /** Ends a session; nothing where there is none. */
    void signOut(String session);
}
