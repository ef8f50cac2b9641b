package org.blogimg.ledger.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.Credits;
import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/**
 * What an owner has, kept beside the entries that it is the sum of. Only the statements here change it, and each takes
 * only what is there: read first and written after, twenty callers spent ten credits a hundred times.
 */
@Entity
@Table(name = "ledger_purse")
@NamedQuery(
        name = Purse.SET_ASIDE,
        query = "update Purse p set p.free = p.free - :price, p.held = p.held + :price"
                + " where p.owner = :owner and p.free >= :price")
@NamedQuery(
        name = Purse.TAKE,
        query = "update Purse p set p.held = p.held - :price, p.free = p.free + :back"
                + " where p.owner = :owner and p.held >= :price")
@NamedQuery(name = Purse.GIVE, query = "update Purse p set p.free = p.free + :amount where p.owner = :owner")
@NamedQuery(
        name = Purse.SPEND,
        query = "update Purse p set p.free = p.free - :amount where p.owner = :owner and p.free >= :amount")
@NamedQuery(
        name = Purse.CLAW_BACK,
        query = "update Purse p set p.free = p.free - :amount, p.clawed = p.clawed + :amount where p.owner = :owner")
@NamedQuery(
        name = Purse.WRONG,
        query = "select count(p) from Purse p where"
                + " p.free <> (select coalesce(sum(f.amount), 0) from Entry f"
                + " where f.owner = p.owner and f.account = org.blogimg.ledger.internal.Account.FREE)"
                + " or p.held <> (select coalesce(sum(h.amount), 0) from Entry h"
                + " where h.owner = p.owner and h.account = org.blogimg.ledger.internal.Account.HELD)"
                + " or p.clawed <> (select coalesce(sum(-c.amount), 0) from Entry c, Posting g"
                + " where g.id = c.posting and c.owner = p.owner and g.kind in"
                + " (org.blogimg.ledger.internal.Posting.Kind.CLAW_BACK,"
                + " org.blogimg.ledger.internal.Posting.Kind.REINSTATEMENT))")
class Purse {
    static final String SET_ASIDE = "Purse.setAside";
    static final String TAKE = "Purse.take";
    static final String GIVE = "Purse.give";
    static final String SPEND = "Purse.spend";
    static final String CLAW_BACK = "Purse.clawBack";
    static final String WRONG = "Purse.wrong";

    @Id
    String owner = "";

    @Personal(DataClass.PAYMENT)
    long free;

    @Personal(DataClass.PAYMENT)
    long held;

    /** Clawed back and not given again: so far may {@code free} be below zero. */
    @Personal(DataClass.PAYMENT)
    long clawed;

    Instant opened = Instant.EPOCH;

    protected Purse() {}

    Purse(String owner, long free, Instant opened) {
        this.owner = owner;
        this.free = free;
        this.opened = opened;
    }

    /** Nothing while more was clawed back than is there. */
    Credits spendable() {
        return new Credits(Math.max(0, free));
    }
}
