package org.blogimg.ledger.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.ledger.Statements;

/** One thing that happened, once: kind and subject together are unique. Never changed. */
@Entity
@Table(name = "ledger_posting")
@NamedQuery(
        name = Posting.STANDS,
        query = "select count(p) from Posting p where p.kind = :kind and p.subject = :subject")
@NamedQuery(
        name = Posting.MOVED,
        query = "select p.id, p.kind, p.subject, p.made, sum(e.amount) from Entry e, Posting p"
                + " where e.posting = p.id and p.owner = :owner and p.id < :before and e.owner = :owner"
                + " group by p.id, p.kind, p.subject, p.made having sum(e.amount) <> 0 order by p.id desc")
class Posting {
    static final String STANDS = "Posting.stands";
    static final String MOVED = "Posting.moved";

    /** What happened. */
    enum Kind {
        /** The subject is the owner. */
        GIFT,
        /** The subject is the job, here and below. */
        HOLD,
        CAPTURE,
        RELEASE,
        /** The subject is the order: its credits are given. */
        PURCHASE,
        /** The subject is the order and a running number: credits go back for a refund or a dispute. */
        CLAW_BACK,
        /** As above: they are given again. */
        REINSTATEMENT,
        /** The subject is the voucher and the account. */
        VOUCHER,
        /** The subject is the account and the operator's wish. */
        ADJUSTMENT;

        /** As statements call it: of what moves within the account alone there is no line. */
        Statements.Kind shown() {
            return switch (this) {
                case GIFT -> Statements.Kind.GIFT;
                case PURCHASE -> Statements.Kind.PURCHASE;
                case CLAW_BACK -> Statements.Kind.CLAW_BACK;
                case REINSTATEMENT -> Statements.Kind.REINSTATEMENT;
                case VOUCHER -> Statements.Kind.VOUCHER;
                case ADJUSTMENT -> Statements.Kind.ADJUSTMENT;
                case HOLD, CAPTURE, RELEASE -> Statements.Kind.PICTURE;
            };
        }
    }

    @Id
    String id = "";

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.GIFT;

    String subject = "";
    String owner = "";
    Instant made = Instant.EPOCH;

    protected Posting() {}

    Posting(String id, Kind kind, String subject, String owner, Instant made) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.owner = owner;
        this.made = made;
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }
}
