package org.blogimg.accounts.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** A session, as its secret's hash: when it was last used, and when it ends however much it is used. */
@Entity
@Table(name = "accounts_session")
@NamedQuery(
        name = SessionRow.TOUCH,
        query = "update SessionRow s set s.seen = :now where s.hash = :hash and s.seen < :now")
@NamedQuery(name = SessionRow.END, query = "delete from SessionRow s where s.hash = :hash")
@NamedQuery(name = SessionRow.SWEEP, query = "delete from SessionRow s where s.ends <= :now or s.seen <= :idleSince")
class SessionRow {
    static final String TOUCH = "SessionRow.touch";
    static final String END = "SessionRow.end";
    static final String SWEEP = "SessionRow.sweep";

    @Id
    @Personal(DataClass.SESSION)
    String hash = "";

    String account = "";

    @Personal(DataClass.SESSION)
    Instant seen = Instant.EPOCH;

    Instant ends = Instant.EPOCH;

    protected SessionRow() {}

    SessionRow(String hash, String account, Instant seen, Instant ends) {
        this.hash = hash;
        this.account = account;
        this.seen = seen;
        this.ends = ends;
    }
}
