package org.blogimg.shell;

import java.util.Optional;
import java.util.Set;

import org.blogimg.accounts.Accounts;
import org.blogimg.accounts.Caller;
import org.blogimg.accounts.Role;
import org.blogimg.accounts.Session;
import org.blogimg.api.AccountId;

/** One owner. */
final class FakeOwner implements Accounts {
    @Override
    public Caller owner() {
        return new Caller(new AccountId("owner"), Set.of(Role.OWNER));
    }

    @Override
    public Optional<Caller> byToken(String token) {
        return Optional.empty();
    }

    @Override
    public Optional<Caller> bySession(String session) {
        return Optional.empty();
    }

    @Override
    public String newSignInSecret() {
        return "one-time";
    }

    @Override
    public Optional<Session> redeem(String signInSecret) {
        return Optional.empty();
    }

    @Override
    public void signOut(String session) {
        // no sessions
    }
}
