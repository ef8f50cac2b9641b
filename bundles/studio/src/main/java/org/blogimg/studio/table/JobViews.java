package org.blogimg.studio.table;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;

import org.blogimg.api.AccountId;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.JobId;
import org.blogimg.api.PostId;
import org.blogimg.base.Tables;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Job;
import org.blogimg.studio.Outgoing;
import org.blogimg.studio.watch.Watchers;

/** Jobs and orders as owners and operators see them. */
public final class JobViews {
    private static final String OF_ORDER =
            "select j from JobRow j where j.illustration = :illustration order by j.place";
    private static final String OF_POST =
            "select j from JobRow j where j.owner = :owner and j.post = :post order by j.id";
    private static final String ORDERS =
            "select i from IllustrationRow i where i.owner = :owner and i.post = :post order by i.id desc";
    private static final String STEPS = "select s from StepRow s where s.job = :job order by s.number";
    private static final String NEWEST = "select j from JobRow j order by j.id desc";
    private static final String NEWEST_IN = "select j from JobRow j where j.state = :state order by j.id desc";
    private static final String COUNTS = "select j.state, count(j) from JobRow j group by j.state";
    private static final String PROMPTS_DUE = "select j from JobRow j where j.promptGoneAt <= :now";

    private final Tables tables;
    private final JobText text;
    private final JobEnds ends;
    private final Watchers watchers;
    private final Clock clock;

    JobViews(Tables tables, JobText text, JobEnds ends, Watchers watchers, Clock clock) {
        this.tables = tables;
        this.text = text;
        this.ends = ends;
        this.watchers = watchers;
        this.clock = clock;
    }

    public Optional<Illustration> find(AccountId owner, IllustrationId illustration) {
        return tables.read(in -> row(in, owner, illustration).map(row -> illustration(row, jobs(in, row))));
    }

    /** The newest job of every shot that has or may yet bring a picture, under the newest order. */
    public Optional<Illustration> latest(AccountId owner, PostId post) {
        return tables.read(in -> in.createQuery(ORDERS, IllustrationRow.class)
                .setParameter("owner", owner.value())
                .setParameter("post", post.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> illustration(row, newest(in, owner, post))));
    }

    /** Stops what has not been sent, and wishes the rest to stop. */
    public Optional<Illustration> cancel(AccountId owner, IllustrationId illustration) {
        List<Job> stopped = new ArrayList<>();
        Optional<Illustration> order = tables.write(in -> {
            stopped.clear();
            return row(in, owner, illustration).map(row -> {
                List<JobRow> jobs = query(in, row)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
                jobs.forEach(job -> cancel(in, job).ifPresent(stopped::add));
                return illustration(row, jobs);
            });
        });
        stopped.forEach(watchers::tell);
        return order;
    }

    private Optional<Job> cancel(EntityManager in, JobRow job) {
        Job.State state = Job.State.valueOf(job.state);
        if (state.ended()) {
            return Optional.empty();
        }
        job.stop = Math.max(job.stop, JobEnds.CANCELLED);
        if (state == Job.State.SENT) {
            job.notBefore = 0; // whoever takes it up next asks the provider to stop, where it can
        }
        if (job.working || (state != Job.State.QUEUED && state != Job.State.HELD)) {
            return Optional.empty();
        }
        ends.end(in, job, Job.State.CANCELLED, "");
        return Optional.of(text.job(job));
    }

    /** @param telling makes of a job and what was sent of it what its owner is shown; not asked for what is forgotten */
    public Optional<Explanation> explain(AccountId owner, JobId job, BiFunction<Ticket, String, Outgoing> telling) {
        return tables.read(in -> Optional.ofNullable(in.find(JobRow.class, job.value()))
                .filter(row -> row.owner.equals(owner.value()))
                .map(row -> explanation(in, row, telling)));
    }

    private Explanation explanation(EntityManager in, JobRow row, BiFunction<Ticket, String, Outgoing> telling) {
        boolean forgotten = row.promptGoneAt <= clock.millis() || row.prompt == null;
        Optional<Ticket.Sent> sent =
                forgotten || row.state.equals(Job.State.QUEUED.name()) ? Optional.empty() : text.sent(row);
        List<Explanation.Step> steps = in.createQuery(STEPS, StepRow.class)
                .setParameter("job", row.id)
                .getResultStream()
                .map(step -> text.step(row, step))
                .toList();
        boolean left = steps.stream().anyMatch(step -> step.state() == Job.State.SENT);
        String words = left ? sent.map(Ticket.Sent::shown).orElse("") : "";
        return new Explanation(
                text.job(row),
                words,
                sent.map(Ticket.Sent::replaced).orElse(List.of()),
                forgotten ? Outgoing.plain("") : telling.apply(text.ticket(row), words),
                steps,
                JobText.begunFrom(row));
    }

    /** Newest first, of all owners. */
    public List<Job> newest(Optional<Job.State> state, int limit) {
        return tables.read(in -> {
            TypedQuery<JobRow> query = in.createQuery(state.isPresent() ? NEWEST_IN : NEWEST, JobRow.class);
            state.ifPresent(wanted -> query.setParameter("state", wanted.name()));
            return query.setMaxResults(limit).getResultList().stream()
                    .map(text::job)
                    .toList();
        });
    }

    public Map<Job.State, Long> counts() {
        Map<Job.State, Long> counts = new EnumMap<>(Job.State.class);
        tables.read(in -> in.createQuery(COUNTS, Object[].class).getResultList())
                .forEach(row -> counts.put(Job.State.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** Forgets the words of jobs whose period is over; how many. */
    public int expire(Instant now, int limit) {
        return tables.write(in -> {
            List<JobRow> rows = in.createQuery(PROMPTS_DUE, JobRow.class)
                    .setParameter("now", now.toEpochMilli())
                    .setMaxResults(limit)
                    .getResultList();
            rows.forEach(JobText::forget);
            return rows.size();
        });
    }

    private static Optional<IllustrationRow> row(EntityManager in, AccountId owner, IllustrationId illustration) {
        return Optional.ofNullable(in.find(IllustrationRow.class, illustration.value()))
                .filter(row -> row.owner.equals(owner.value()));
    }

    private static TypedQuery<JobRow> query(EntityManager in, IllustrationRow row) {
        return in.createQuery(OF_ORDER, JobRow.class).setParameter("illustration", row.id);
    }

    private static List<JobRow> jobs(EntityManager in, IllustrationRow row) {
        return query(in, row).getResultList();
    }

    private static List<JobRow> newest(EntityManager in, AccountId owner, PostId post) {
        Map<String, JobRow> newest = new LinkedHashMap<>();
        in.createQuery(OF_POST, JobRow.class)
                .setParameter("owner", owner.value())
                .setParameter("post", post.value())
                .getResultList()
                .forEach(job -> newest.merge(job.shot, job, JobViews::shown));
        return List.copyOf(newest.values());
    }

    /** A picture stays until there is another: an attempt that brought none does not take its place. */
    private static JobRow shown(JobRow older, JobRow newer) {
        Job.State state = Job.State.valueOf(newer.state);
        boolean inVain = state.ended() && state != Job.State.SETTLED;
        return inVain && Job.State.valueOf(older.state) == Job.State.SETTLED ? older : newer;
    }

    private Illustration illustration(IllustrationRow row, List<JobRow> jobs) {
        return new Illustration(
                new IllustrationId(row.id),
                new PostId(row.post),
                Instant.ofEpochMilli(row.orderedAt),
                jobs.stream().map(text::job).toList());
    }
}
