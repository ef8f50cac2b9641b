package org.blogimg.accounts.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** A one-time secret, as its hash. Using it up deletes the row, and only one can delete it. */
@Entity
@Table(name = "accounts_sign_in")
@NamedQuery(name = SignInRow.USE_UP, query = "delete from SignInRow s where s.hash = :hash and s.ends > :now")
@NamedQuery(name = SignInRow.SWEEP, query = "delete from SignInRow s where s.ends <= :now")
class SignInRow {
    static final String USE_UP = "SignInRow.useUp";
    static final String SWEEP = "SignInRow.sweep";

    @Id
    @Personal(DataClass.SESSION)
    String hash = "";

    String account = "";
    Instant ends = Instant.EPOCH;

    protected SignInRow() {}

    SignInRow(String hash, String account, Instant ends) {
        this.hash = hash;
        this.account = account;
        this.ends = ends;
    }
}
