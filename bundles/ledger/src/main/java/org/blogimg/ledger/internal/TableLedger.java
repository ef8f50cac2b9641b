package org.blogimg.ledger.internal;

import java.time.Clock;
import java.util.List;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.blogimg.ledger.Ledger;
import org.blogimg.ledger.internal.JobHold.State;
import org.blogimg.ledger.internal.Posting.Kind;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The ledger in four tables. Each call is one transaction: the kept balance moves with its entries or not at all. */
@Component(configurationPid = "org.blogimg.ledger")
@Designate(ocd = TableLedger.Config.class)
public final class TableLedger implements Ledger {
    private final Tables tables;
    private final Clock clock;
    private final Ids ids;
    private final long gift;

    /** {@code etc/org.blogimg.ledger.cfg}. */
    @ObjectClassDefinition(name = "BlogImg ledger")
    public @interface Config {
        @AttributeDefinition(description = "Credits that a new account begins with")
        long opening__credits() default 100;
    }

    @Activate
    public TableLedger(@Reference Database database, @Reference Clock clock, @Reference Ids ids, Config config) {
        this(database, clock, ids, config.opening__credits());
    }

    TableLedger(Database database, Clock clock, Ids ids, long gift) {
        if (gift < 0) {
            throw new IllegalArgumentException("opening_credits is below zero: " + gift);
        }
        this.tables = database.open(new Slice(
                "ledger",
                TableLedger.class.getClassLoader(),
                List.of(Purse.class, Posting.class, Entry.class, JobHold.class)));
        this.clock = clock;
        this.ids = ids;
        this.gift = gift;
    }

    @Deactivate
    public void close() {
        tables.close();
    }

    @Override
    public Credits balance(AccountId who) {
        @Nullable Purse known = tables.read(em -> em.find(Purse.class, who.value()));
        return known != null
                ? new Credits(known.free())
                : tables.write(em -> new Credits(purse(em, who).free()));
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
        Purse purse = purse(em, who);
        int changed = em.createNamedQuery(Purse.SET_ASIDE)
                .setParameter("owner", who.value())
                .setParameter("price", price.amount())
                .executeUpdate();
        if (changed == 0) {
            em.refresh(purse);
            return new Hold.TooFew(new Credits(purse.free()), price);
        }
        em.persist(new JobHold(job.value(), who.value(), price.amount(), clock.instant()));
        Posting posting = post(em, Kind.HOLD, job.value(), who.value());
        enter(em, posting, Account.FREE, -price.amount());
        enter(em, posting, Account.HELD, price.amount());
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
        Posting posting = post(em, kind, job.value(), hold.owner());
        enter(em, posting, Account.HELD, -hold.price());
        enter(em, posting, Account.FREE, hold.price() - taken);
        enter(em, posting, Account.SPENT, taken);
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

    private Purse purse(EntityManager em, AccountId who) {
        @Nullable Purse known = em.find(Purse.class, who.value());
        if (known != null) {
            return known;
        }
        Purse opened = new Purse(who.value(), gift, clock.instant());
        em.persist(opened);
        Posting posting = post(em, Kind.GIFT, who.value(), who.value());
        enter(em, posting, Account.GIVEN, -gift);
        enter(em, posting, Account.FREE, gift);
        em.flush();
        return opened;
    }

    private Posting post(EntityManager em, Kind kind, String subject, String owner) {
        Posting posting = new Posting(ids.next(), kind, subject, owner, clock.instant());
        em.persist(posting);
        em.flush();
        return posting;
    }

    /** A line of nothing is left out. */
    private static void enter(EntityManager em, Posting posting, Account account, long amount) {
        if (amount != 0) {
            em.persist(new Entry(posting, account, amount));
        }
    }
}
