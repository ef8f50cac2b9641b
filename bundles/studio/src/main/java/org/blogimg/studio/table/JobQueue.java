package org.blogimg.studio.table;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.JobId;
import org.blogimg.api.ProviderId;
import org.blogimg.base.Tables;
import org.blogimg.studio.Job;

/** Which jobs are to be done next, and who has which in hand. */
public final class JobQueue {
    private static final String OPEN = "('QUEUED', 'HELD', 'SENT', 'RECEIVED', 'KEPT')";
    private static final String FREE = " and j.notBefore <= :now and (j.run is null or j.leaseUntil < :now)";
    private static final String DUE = "select j.id from JobRow j where j.state in " + OPEN + FREE + " order by j.id";
    private static final String CLAIM = "update JobRow j set j.run = :run, j.working = false, j.leaseUntil = :until"
            + " where j.id in :jobs and j.state in " + OPEN + FREE;
    private static final String CLAIMED =
            "select j.id from JobRow j where j.id in :jobs and j.run = :run and j.working = false order by j.id";
    private static final String TAKE_OVER =
            "update JobRow j set j.run = null, j.working = false where j.run is not null";
    private static final String RENEW =
            "update JobRow j set j.leaseUntil = :until where j.run = :run and j.id in :jobs";
    private static final String NEXT =
            "select min(j.notBefore) from JobRow j where j.state in " + OPEN + " and j.run is null";
    private static final String UNKNOWN =
            "select j from JobRow j where j.state = 'UNKNOWN' and j.id > :last" + " order by j.id";

    private static final String WAKE = "update JobRow j set j.notBefore = :now where j.provider = :provider"
            + " and j.run is null and j.notBefore > :now and j.waitingSince is not null"
            + " and j.state in ('QUEUED', 'HELD')";

    private static final String RUNG = "update JobRow j set j.notBefore = :now where j.provider = :provider"
            + " and j.reference = :reference and j.run is null and j.notBefore > :now and j.state = 'SENT'";
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Tables tables;
    private final JobText text;
    private final JobEnds ends;
    private final JobTable.Hand hand;
    private final Clock clock;

    JobQueue(Tables tables, JobText text, JobEnds ends, JobTable.Hand hand, Clock clock) {
        this.tables = tables;
        this.text = text;
        this.ends = ends;
        this.hand = hand;
        this.clock = clock;
    }

    /** Whoever waits for that provider to come waits no longer. */
    public int wake(ProviderId provider) {
        return tables.write(in -> in.createQuery(WAKE)
                .setParameter("provider", provider.value())
                .setParameter("now", clock.millis())
                .executeUpdate());
    }

    /** Whoever waits to ask after that work asks now; false where nobody does. */
    public boolean rung(ProviderId provider, String reference) {
        return tables.write(in -> in.createQuery(RUNG)
                        .setParameter("provider", provider.value())
                        .setParameter("reference", reference)
                        .setParameter("now", clock.millis())
                        .executeUpdate()
                > 0);
    }

    /** Takes from every earlier process what it had in hand: where one process has the database, those are dead. */
    public int takeOver() {
        return tables.write(in -> in.createQuery(TAKE_OVER).executeUpdate());
    }

    /** Puts this process's name on what is due, oldest first; of two processes that look, one gets each job. */
    public List<JobId> claim(int limit) {
        return tables.write(in -> {
            List<String> due = in.createQuery(DUE, String.class)
                    .setParameter("now", clock.millis())
                    .setMaxResults(limit)
                    .getResultList();
            if (due.isEmpty()) {
                return List.of();
            }
            in.createQuery(CLAIM)
                    .setParameter("run", hand.run())
                    .setParameter("until", lease())
                    .setParameter("jobs", due)
                    .setParameter("now", clock.millis())
                    .executeUpdate();
            return in.createQuery(CLAIMED, String.class)
                    .setParameter("run", hand.run())
                    .setParameter("jobs", due)
                    .getResultStream()
                    .map(JobId::new)
                    .toList();
        });
    }

    /** Takes a claimed job in hand; empty where there is nothing left to do. A wish to stop is heard here first. */
    public Optional<Ticket> take(JobId job) {
        Optional<Ticket> taken = tables.write(in -> {
            JobRow row = in.find(JobRow.class, job.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.working || Job.State.valueOf(row.state).ended() || !inHand(row)) {
                return Optional.empty();
            }
            if (stops(row)) {
                ends.end(in, row, Job.State.CANCELLED, "");
            } else {
                row.working = true;
                row.run = hand.run();
                row.leaseUntil = lease();
            }
            return Optional.of(text.ticket(row));
        });
        taken.filter(ticket -> ticket.job().state() == Job.State.CANCELLED)
                .ifPresent(ticket -> hand.watchers().tell(ticket.job()));
        return taken;
    }

    /** Keeps what this process still works on; what is not named here is let go when its lease ends. */
    public void renew(Collection<JobId> jobs) {
        if (!jobs.isEmpty()) {
            tables.change(in -> in.createQuery(RENEW)
                    .setParameter("until", lease())
                    .setParameter("run", hand.run())
                    .setParameter("jobs", jobs.stream().map(JobId::value).toList())
                    .executeUpdate());
        }
    }

    /** When the next job that nobody has in hand is due, or was. */
    public Optional<Instant> nextDue() {
        return tables.read(
                in -> Optional.ofNullable(in.createQuery(NEXT, Long.class).getSingleResult())
                        .map(Instant::ofEpochMilli));
    }

    /** What the janitor has to decide, behind that job. */
    public List<Unknown> unknown(String last, int limit) {
        return tables.read(
                in -> in
                        .createQuery(UNKNOWN, JobRow.class)
                        .setParameter("last", last)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row -> new Unknown(text.job(row), row.repeatable, row.reference != null, row.attempts))
                        .toList());
    }

    /** A job of which nobody knows what the provider did. */
    public record Unknown(Job job, boolean repeatable, boolean canBeAsked, int attempts) {}

    /** Decides a job that nobody has in hand; nothing where it is no longer unknown. */
    public void decide(JobId job, Consumer<Decision> decide) {
        Optional<Job> decided = tables.write(in -> {
            JobRow row = in.find(JobRow.class, job.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null || !row.state.equals(Job.State.UNKNOWN.name())) {
                return Optional.empty();
            }
            decide.accept(new Decision(in, row));
            return Optional.of(text.job(row));
        });
        decided.ifPresent(hand.watchers()::tell);
    }

    /** What may become of an unknown job. */
    public final class Decision {
        private final EntityManager in;
        private final JobRow row;

        private Decision(EntityManager in, JobRow row) {
            this.in = in;
            this.row = row;
        }

        public void fail(String note) {
            ends.end(in, row, Job.State.FAILED, note);
        }

        /** The provider has the work under that reference. */
        public void found(String reference, String note, Instant notBefore) {
            row.reference = reference;
            row.attempts = 0;
            row.waitingSince = null;
            resume(Job.State.SENT, note, notBefore);
        }

        public void resume(Job.State state, String note, Instant notBefore) {
            row.notBefore = notBefore.toEpochMilli();
            new JobSteps(text, clock).to(in, row, state, note);
        }
    }

    private boolean inHand(JobRow row) {
        return row.run == null || hand.run().equals(row.run);
    }

    private static boolean stops(JobRow row) {
        return switch (Job.State.valueOf(row.state)) {
            case QUEUED, HELD, UNKNOWN -> row.stop > 0;
            case SENT, RECEIVED -> row.stop == JobEnds.FORGET;
            default -> false;
        };
    }

    private long lease() {
        return clock.instant().plus(LEASE).toEpochMilli();
    }
}
