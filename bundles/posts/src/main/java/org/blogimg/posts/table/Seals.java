package org.blogimg.posts.table;

import java.nio.charset.StandardCharsets;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.Place;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.api.storage.Vault;
import org.jspecify.annotations.Nullable;

/** Seals the texts of a row, each to its own column. */
public final class Seals {
    private final Vault vault;

    public Seals(Vault vault) {
        this.vault = vault;
    }

    public Row row(String owner, String table, String id) {
        return new Row(vault, new AccountId(owner), table, id);
    }

    /** The seals of one row. */
    public record Row(Vault vault, AccountId owner, String table, String id) {
        public byte[] seal(String column, String text) {
            return vault.seal(new Place(owner, table, column, id), text.getBytes(StandardCharsets.UTF_8));
        }

        public String open(String column, byte[] sealed) {
            return new String(vault.open(new Place(owner, table, column, id), sealed), StandardCharsets.UTF_8);
        }

        /** For what must never stand in the way of others: empty also where the account's key is gone. */
        public String openIfCan(String column, byte @Nullable [] sealed) {
            try {
                return openIfKept(column, sealed);
            } catch (SealBroken erased) {
                return "";
            }
        }

        /** Empty where nothing is kept, or no longer. */
        public String openIfKept(String column, byte @Nullable [] sealed) {
            return sealed == null ? "" : open(column, sealed);
        }
    }
}
