package org.blogimg.moderation.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.PostId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.api.storage.Vault;
import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.Case;
import org.blogimg.moderation.NoAppeal;
import org.blogimg.moderation.Refusal;
import org.blogimg.moderation.Words;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Refusals and appeals in two tables. */
@Component(service = {Appeals.class, TableAppeals.class})
public final class TableAppeals implements Appeals {
    private static final int LONGEST = 1_000;

    private final Tables tables;
    private final RefusalText text;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public TableAppeals(
            @Reference Database database, @Reference Vault vault, @Reference Ids ids, @Reference Clock clock) {
        this.tables = database.open(
                new Slice("moderation", TableAppeals.class.getClassLoader(), List.of(RefusalRow.class, LookRow.class)));
        this.text = new RefusalText(vault);
        this.ids = ids;
        this.clock = clock;
    }

    @Deactivate
    public void close() {
        tables.close();
    }

    /** Written down before it is answered. A job that is judged again after a stop is refused once. */
    void refused(Case of, Refusal.Subject subject, Verdict.Refused no, Predicate<String> last) {
        tables.change(in -> {
            if (in.find(RefusalRow.class, of.job().value()) == null) {
                RefusalRow row = text.row(of, subject, no);
                row.refusedAt = clock.millis();
                row.state = (last.test(no.rule()) ? Refusal.State.FINAL : Refusal.State.REFUSED).name();
                in.persist(row);
            }
        });
    }

    /** The rules that an operator has set aside for these very words of this owner. */
    Set<String> setAside(Case of) {
        return tables.read(in -> in.createNamedQuery(RefusalRow.SET_ASIDE, RefusalRow.class)
                .setParameter("owner", of.owner().value())
                .setParameter("now", clock.millis())
                .getResultStream()
                .filter(row -> text.words(row).equals(of.words()))
                .map(text::rule)
                .collect(Collectors.toSet()));
    }

    @Override
    public Optional<Refusal> find(AccountId owner, JobId job) {
        return tables.read(in -> row(in, owner, job, LockModeType.NONE).map(row -> text.refusal(row, looks(in, row))));
    }

    @Override
    public Refusal appeal(AccountId owner, JobId job, String plea) {
        if (plea.length() > LONGEST) {
            throw new UnusableInput("reason", "must have at most " + LONGEST + " characters");
        }
        return tables.write(in -> {
            RefusalRow row = row(in, owner, job, LockModeType.PESSIMISTIC_WRITE)
                    .orElseThrow(() -> new NoSuchElementException("no refusal of job " + job));
            if (row.state.equals(Refusal.State.FINAL.name())) {
                throw new NoAppeal("There is no appeal under the rule " + text.rule(row) + ".");
            }
            if (row.state.equals(Refusal.State.REFUSED.name())) {
                row.state = Refusal.State.OPEN.name();
                row.appealedAt = clock.millis();
                row.plea = plea.isBlank() ? null : text.sealed(row).seal("plea", plea.strip());
            }
            return text.refusal(row, looks(in, row));
        });
    }

    @Override
    public List<Refusal> list(int limit) {
        return tables.read(in -> {
            List<RefusalRow> rows = new ArrayList<>(rows(in, RefusalRow.TO_DECIDE, limit));
            if (rows.size() < limit) {
                rows.addAll(rows(in, RefusalRow.DECIDED, limit - rows.size()));
            }
            return rows.stream().map(text::withoutWords).toList();
        });
    }

    @Override
    public Words look(JobId job, String who, String reason) {
        String why = said("reason", reason);
        return tables.write(in -> {
            RefusalRow row = appealed(in, job);
            LookRow look = new LookRow();
            look.id = ids.next();
            look.job = row.job;
            look.lookedAt = clock.millis();
            look.who = who;
            look.reason = text.sealed(row, look).seal("reason", why);
            in.persist(look);
            return new Words(text.words(row), text.plea(row));
        });
    }

    @Override
    public Refusal decide(JobId job, boolean allow, String who, String answer) {
        String said = said("answer", answer);
        return tables.write(in -> {
            RefusalRow row = appealed(in, job);
            if (!row.state.equals(Refusal.State.OPEN.name())) {
                throw new NoAppeal("The appeal is decided already: " + row.state + ".");
            }
            row.state = (allow ? Refusal.State.ALLOWED : Refusal.State.DENIED).name();
            row.decidedAt = clock.millis();
            row.decidedBy = who;
            row.answer = text.sealed(row).seal("answer", said);
            return text.withoutWords(row);
        });
    }

    @Override
    public void forget(AccountId owner, PostId post) {
        tables.change(in -> in.createNamedQuery(RefusalRow.OF_POST, RefusalRow.class)
                .setParameter("owner", owner.value())
                .setParameter("post", post.value())
                .getResultList()
                .forEach(row -> remove(in, row)));
    }

    @Override
    public void forget(JobId job) {
        tables.change(in ->
                Optional.ofNullable(in.find(RefusalRow.class, job.value())).ifPresent(row -> remove(in, row)));
    }

    @Override
    public int expire(int limit) {
        return tables.write(in -> {
            List<RefusalRow> due = rows(in, RefusalRow.DUE, limit);
            due.forEach(row -> remove(in, row));
            return due.size();
        });
    }

    private static void remove(EntityManager in, RefusalRow row) {
        in.createNamedQuery(LookRow.FORGET).setParameter("job", row.job).executeUpdate();
        in.remove(row);
    }

    private Optional<RefusalRow> row(EntityManager in, AccountId owner, JobId job, LockModeType lock) {
        return alive(in.find(RefusalRow.class, job.value(), lock)).filter(row -> row.owner.equals(owner.value()));
    }

    private RefusalRow appealed(EntityManager in, JobId job) {
        return alive(in.find(RefusalRow.class, job.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.appealedAt != null)
                .orElseThrow(() -> new NoSuchElementException("no appeal in job " + job));
    }

    /** Past its period it is not there, whether it was swept yet or not. */
    private Optional<RefusalRow> alive(@Nullable RefusalRow row) {
        return Optional.ofNullable(row).filter(there -> there.goneAt > clock.millis());
    }

    private List<RefusalRow> rows(EntityManager in, String query, int limit) {
        return in.createNamedQuery(query, RefusalRow.class)
                .setParameter("now", clock.millis())
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Refusal.Look> looks(EntityManager in, RefusalRow row) {
        return in.createNamedQuery(LookRow.OF_JOB, LookRow.class)
                .setParameter("job", row.job)
                .getResultStream()
                .map(look -> new Refusal.Look(
                        Instant.ofEpochMilli(look.lookedAt),
                        look.who,
                        text.sealed(row, look).open("reason", look.reason)))
                .toList();
    }

    private static String said(String field, String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new UnusableInput(field, "must have 1 to " + LONGEST + " characters");
        }
        return words.strip();
    }
}
