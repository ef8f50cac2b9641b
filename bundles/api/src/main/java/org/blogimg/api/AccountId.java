package org.blogimg.api;

/** Names one account. Opaque: nothing may be read out of it. */
public record AccountId(String value) {
    public AccountId {
        Names.check("account id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
