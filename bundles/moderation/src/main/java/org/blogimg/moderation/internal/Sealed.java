package org.blogimg.moderation.internal;

import java.nio.charset.StandardCharsets;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.Place;
import org.blogimg.api.storage.Vault;
import org.jspecify.annotations.Nullable;

/** The texts of one row, each sealed to its own column under its owner's key. */
record Sealed(Vault vault, String owner, String table, String id) {
    byte[] seal(String column, String text) {
        return vault.seal(place(column), text.getBytes(StandardCharsets.UTF_8));
    }

    String open(String column, byte @Nullable [] sealed) {
        return sealed == null ? "" : new String(vault.open(place(column), sealed), StandardCharsets.UTF_8);
    }

    private Place place(String column) {
        return new Place(new AccountId(owner), table, column, id);
    }
}
