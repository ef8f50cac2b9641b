package org.blogimg.ledger.internal;

import java.time.Instant;

import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.jspecify.annotations.Nullable;

/** What is set aside for a job, and what became of it. Ends once: the statement takes only an open one. */
@Entity
@Table(name = "ledger_hold")
@NamedQuery(
        name = JobHold.END,
        query = "update JobHold h set h.state = :state, h.taken = :taken, h.ended = :ended"
                + " where h.job = :job and h.state = org.blogimg.ledger.internal.JobHold.State.OPEN")
@NamedQuery(
        name = JobHold.OPEN,
        query = "select count(h) from JobHold h where h.state = org.blogimg.ledger.internal.JobHold.State.OPEN")
class JobHold {
    static final String END = "JobHold.end";
    static final String OPEN = "JobHold.open";

    /** Where it stands. */
    enum State {
        OPEN,
        CAPTURED,
        RELEASED
    }

    @Id
    String job = "";

    String owner = "";

    @Personal(DataClass.PAYMENT)
    long price;

    @Personal(DataClass.PAYMENT)
    long taken;

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    Instant made = Instant.EPOCH;

    @Nullable
    Instant ended;

    protected JobHold() {}

    JobHold(String job, String owner, long price, Instant made) {
        this.job = job;
        this.owner = owner;
        this.price = price;
        this.made = made;
    }

    String owner() {
        return owner;
    }

    long price() {
        return price;
    }

    long taken() {
        return taken;
    }

    State state() {
        return state;
    }
}
