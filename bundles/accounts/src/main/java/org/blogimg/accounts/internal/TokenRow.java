package org.blogimg.accounts.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** An API token, as its hash. */
@Entity
@Table(name = "accounts_token")
@NamedQuery(
        name = TokenRow.DELETE_BY_NAME,
        query = "delete from TokenRow t where t.account = :account and t.name = :name")
class TokenRow {
    static final String DELETE_BY_NAME = "TokenRow.deleteByName";

    @Id
    @Personal(DataClass.SESSION)
    String hash = "";

    String account = "";
    String name = "";
    Instant made = Instant.EPOCH;

    protected TokenRow() {}

    TokenRow(String hash, String account, String name, Instant made) {
        this.hash = hash;
        this.account = account;
        this.name = name;
        this.made = made;
    }
}
