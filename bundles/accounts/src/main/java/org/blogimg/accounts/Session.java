package org.blogimg.accounts;

import java.time.Instant;

/** A session that has just begun. {@code secret} goes into the cookie and is known nowhere else. */
public record Session(String secret, Instant endsAt, Caller caller) {
    /** Does not print the secret. */
    @Override
    public String toString() {
        return "Session[" + caller.account() + ", ends " + endsAt + "]";
    }
}
