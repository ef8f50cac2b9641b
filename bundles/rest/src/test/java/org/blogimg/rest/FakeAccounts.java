package org.blogimg.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.blogimg.accounts.Accounts;
import org.blogimg.accounts.Caller;
import org.blogimg.accounts.Role;
import org.blogimg.accounts.Session;
import org.blogimg.api.AccountId;

/** Two accounts, a helper who sees no content, and sessions without end. */
final class FakeAccounts implements Accounts {
    static final Caller OWNER = new Caller(new AccountId("owner"), Set.of(Role.OWNER));
    static final Caller OTHER = new Caller(new AccountId("other"), Set.of(Role.MEMBER));
    static final Caller SUPPORT = new Caller(new AccountId("owner"), Set.of(Role.SUPPORT));
    static final Instant ENDS = Instant.parse("2026-12-01T00:00:00Z");

    private final Map<String, Caller> tokens =
            Map.of("token-of-owner", OWNER, "token-of-other", OTHER, "token-of-support", SUPPORT);
    private final Map<String, Caller> sessions = new HashMap<>();
    private String link = "one-time";

    @Override
    public Caller owner() {
        return OWNER;
    }

    @Override
    public Optional<Caller> byToken(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    @Override
    public synchronized Optional<Caller> bySession(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public String newSignInSecret() {
        return link;
    }

    @Override
    public synchronized Optional<Session> redeem(String signInSecret) {
        if (!signInSecret.equals(link)) {
            return Optional.empty();
        }
        link = "used";
        sessions.put("session-1", OWNER);
        return Optional.of(new Session("session-1", ENDS, OWNER));
    }

    @Override
    public synchronized void signOut(String session) {
        sessions.remove(session);
    }
}
