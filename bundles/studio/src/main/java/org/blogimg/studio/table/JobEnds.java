package org.blogimg.studio.table;

import java.util.List;

import javax.persistence.EntityManager;

import org.blogimg.api.JobId;
import org.blogimg.base.Tables;
import org.blogimg.studio.Job;

/**
 * Jobs that end without a picture. The end and the debt to give the hold back are one transaction; the debt is paid
 * after it, by whoever ends the job or by the janitor, as often as it takes.
 */
public final class JobEnds {
    private static final String STEPS = "delete from StepRow s where s.job = :job";
    private static final String DUE = "select j.id from JobRow j where j.releaseDue = true order by j.id";
    private static final String PAID = "update JobRow j set j.releaseDue = false where j.id = :job";
    private static final String FORGOTTEN = "select j from JobRow j where j.stop = 2 and j.releaseDue = false"
            + " and j.state in ('SETTLED', 'REFUSED', 'FAILED', 'CANCELLED')";

    /** The owner wants no more of it. */
    static final int CANCELLED = 1;

    /** Its post is gone. */
    static final int FORGET = 2;

    private final Tables tables;
    private final JobSteps steps;
    private final Discards discards;

    JobEnds(Tables tables, JobSteps steps, Discards discards) {
        this.tables = tables;
        this.steps = steps;
        this.discards = discards;
    }

    void end(EntityManager in, JobRow job, Job.State state, String note) {
        dropRaw(in, job);
        job.working = false;
        job.run = null;
        job.releaseDue = true;
        steps.to(in, job, state, note);
    }

    /** For a job whose post is deleted: gone at once, or as soon as whoever has it in hand lets go. */
    void forget(EntityManager in, JobRow job) {
        JobText.forget(job);
        boolean ended = Job.State.valueOf(job.state).ended();
        if (ended && !job.releaseDue) {
            remove(in, job);
            return;
        }
        job.stop = FORGET;
        if (!ended && !job.working && !job.state.equals(Job.State.KEPT.name())) {
            end(in, job, Job.State.CANCELLED, "");
        }
    }

    void dropRaw(EntityManager in, JobRow job) {
        JobText.raw(job).ifPresent(raw -> discards.note(in, job.owner, raw));
        job.rawUri = null;
    }

    /** Jobs whose hold is still to be given back. */
    public List<JobId> releaseDue(int limit) {
        return tables.read(in -> in.createQuery(DUE, String.class).setMaxResults(limit).getResultList().stream()
                .map(JobId::new)
                .toList());
    }

    public void released(JobId job) {
        tables.change(
                in -> in.createQuery(PAID).setParameter("job", job.value()).executeUpdate());
    }

    /** Removes the ended jobs of deleted posts, and tells which. */
    public List<JobId> sweepForgotten(int limit) {
        return tables.write(in -> {
            List<JobRow> rows =
                    in.createQuery(FORGOTTEN, JobRow.class).setMaxResults(limit).getResultList();
            rows.forEach(row -> remove(in, row));
            return rows.stream().map(row -> new JobId(row.id)).toList();
        });
    }

    private static void remove(EntityManager in, JobRow job) {
        in.createQuery(STEPS).setParameter("job", job.id).executeUpdate();
        in.remove(job);
    }
}
