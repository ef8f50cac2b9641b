package org.blogimg.ledger.internal;

import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;

/** One line of a posting. Only ever added: no statement of this bundle changes or deletes one. */
@Entity
@Table(name = "ledger_entry")
@NamedQuery(name = Entry.TOTALS, query = "select count(e), coalesce(sum(e.amount), 0) from Entry e")
@NamedQuery(
        name = Entry.BALANCE,
        query = "select coalesce(sum(e.amount), 0) from Entry e where e.owner = :owner and e.posting < :before")
class Entry {
    static final String BALANCE = "Entry.balance";
    static final String TOTALS = "Entry.totals";

    @Id
    String id = "";

    String posting = "";
    String owner = "";

    @Enumerated(EnumType.STRING)
    Account account = Account.FREE;

    @Personal(DataClass.PAYMENT)
    long amount;

    protected Entry() {}

    Entry(Posting posting, Account account, long amount) {
        this.id = posting.id() + "-" + account;
        this.posting = posting.id();
        this.owner = account.owner(posting.owner());
        this.account = account;
        this.amount = amount;
    }
}
