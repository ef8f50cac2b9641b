package org.blogimg.ledger.internal;

import java.time.Clock;
import java.util.Map;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.base.Tables;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.internal.JobHold.State;
import org.blogimg.ledger.internal.Journal.Movement;
import org.blogimg.ledger.internal.Posting.Kind;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger in four tables. Each call is one transaction: the kept balance moves with its entries or not at all. */
@Component
public final class TableLedger implements Ledger {
    private final Tables tables;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public TableLedger(@Reference LedgerTables ground) {
        this.tables = ground.tables;
        this.journal = ground.journal;
        this.clock = ground.clock;
    }

    @Override
    public Credits balance(AccountId who) {
        @Nullable Purse known = tables.read(em -> em.find(Purse.class, who.value()));
        return known != null
                ? known.spendable()
                : tables.write(em -> journal.purse(em, who.value()).spendable());
    }

    @Override
    public Hold hold(AccountId who, Credits price, JobId job) {
        return tables.write(em -> {
            @Nullable JobHold earlier = em.find(JobHold.class, job.value());
            return earlier == null ? setAside(em, who, price, job) : asBefore(earlier, who, job);
        });
    }

    @Override
    public void capture(JobId job, Credits amount) {
        tables.change(em -> {
            JobHold hold = checked(em.find(JobHold.class, job.value()), job, amount.amount());
            if (hold.state() == State.OPEN) {
                end(em, job, hold, amount.amount(), Kind.CAPTURE);
            }
        });
    }

    @Override
    public void release(JobId job) {
        tables.change(em -> {
            @Nullable JobHold hold = em.find(JobHold.class, job.value());
            if (hold != null && hold.state() == State.OPEN) {
                end(em, job, hold, 0, Kind.RELEASE);
            }
        });
    }

    @Override
    public Audit audit() {
        return tables.read(em -> {
            Object[] totals = (Object[]) em.createNamedQuery(Entry.TOTALS).getSingleResult();
            return new Audit(
                    ((Number) totals[0]).longValue(),
                    ((Number) totals[1]).longValue(),
                    em.createNamedQuery(Purse.WRONG, Long.class).getSingleResult(),
                    em.createNamedQuery(JobHold.OPEN, Long.class).getSingleResult());
        });
    }

    private Hold setAside(EntityManager em, AccountId who, Credits price, JobId job) {
        Purse purse = journal.purse(em, who.value());
        int changed = em.createNamedQuery(Purse.SET_ASIDE)
                .setParameter("owner", who.value())
                .setParameter("price", price.amount())
                .executeUpdate();
        if (changed == 0) {
            em.refresh(purse);
            return new Hold.TooFew(purse.spendable(), price);
        }
        em.persist(new JobHold(job.value(), who.value(), price.amount(), clock.instant()));
        journal.post(
                em,
                new Movement(Kind.HOLD, job.value(), who.value()),
                Map.of(Account.FREE, -price.amount(), Account.HELD, price.amount()));
        return new Hold.Held(price);
    }

    private static Hold asBefore(JobHold earlier, AccountId who, JobId job) {
        if (!earlier.owner().equals(who.value())) {
            throw new IllegalStateException("job " + job + " is held by another account");
        }
        return new Hold.Held(new Credits(earlier.price()));
    }

    /** Of two that come at once, the second finds the hold ended and answers as it would have afterwards. */
    private void end(EntityManager em, JobId job, JobHold hold, long taken, Kind kind) {
        int ended = em.createNamedQuery(JobHold.END)
                .setParameter("job", job.value())
                .setParameter("state", kind == Kind.CAPTURE ? State.CAPTURED : State.RELEASED)
                .setParameter("taken", taken)
                .setParameter("ended", clock.instant())
                .executeUpdate();
        if (ended == 0) {
            em.refresh(hold);
            if (kind == Kind.CAPTURE) {
                checked(hold, job, taken);
            }
            return;
        }
        journal.post(
                em,
                new Movement(kind, job.value(), hold.owner()),
                Map.of(Account.HELD, -hold.price(), Account.FREE, hold.price() - taken, Account.SPENT, taken));
        take(em, hold, taken);
    }

    private static void take(EntityManager em, JobHold hold, long taken) {
        int changed = em.createNamedQuery(Purse.TAKE)
                .setParameter("owner", hold.owner())
                .setParameter("price", hold.price())
                .setParameter("back", hold.price() - taken)
                .executeUpdate();
        if (changed == 0) {
            throw new IllegalStateException("account " + hold.owner() + " holds less than its jobs");
        }
    }

    private static JobHold checked(@Nullable JobHold hold, JobId job, long amount) {
        if (hold == null || hold.state() == State.RELEASED) {
            throw new IllegalStateException("nothing is held for job " + job);
        }
        if (amount > hold.price() || (hold.state() == State.CAPTURED && amount != hold.taken())) {
            throw new IllegalStateException("job " + job + " held " + hold.price() + " and was asked for " + amount
                    + (hold.state() == State.CAPTURED ? " after " + hold.taken() : ""));
        }
        return hold;
    }
}
