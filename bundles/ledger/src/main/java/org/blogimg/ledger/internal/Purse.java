package org.blogimg.ledger.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

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
@NamedQuery(
        name = Purse.WRONG,
        query = "select count(p) from Purse p where"
                + " p.free <> (select coalesce(sum(f.amount), 0) from Entry f"
                + " where f.owner = p.owner and f.account = org.blogimg.ledger.internal.Account.FREE)"
                + " or p.held <> (select coalesce(sum(h.amount), 0) from Entry h"
                + " where h.owner = p.owner and h.account = org.blogimg.ledger.internal.Account.HELD)")
class Purse {
    static final String SET_ASIDE = "Purse.setAside";
    static final String TAKE = "Purse.take";
    static final String WRONG = "Purse.wrong";

    @Id
    String owner = "";

    @Personal(DataClass.PAYMENT)
    long free;

    @Personal(DataClass.PAYMENT)
    long held;

    Instant opened = Instant.EPOCH;

    protected Purse() {}

    Purse(String owner, long free, Instant opened) {
        this.owner = owner;
        this.free = free;
        this.opened = opened;
    }

    long free() {
        return free;
    }
}
