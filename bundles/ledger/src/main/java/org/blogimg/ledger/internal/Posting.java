package org.blogimg.ledger.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** One thing that happened, once: kind and subject together are unique. Never changed. */
@Entity
@Table(name = "ledger_posting")
class Posting {
    /** What happened. */
    enum Kind {
        /** The subject is the owner. */
        GIFT,
        /** The subject is the job, here and below. */
        HOLD,
        CAPTURE,
        RELEASE
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
