package org.blogimg.accounts;

import java.util.Set;

import org.blogimg.api.AccountId;

/** Somebody who has shown who they are. */
public record Caller(AccountId account, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }
}
