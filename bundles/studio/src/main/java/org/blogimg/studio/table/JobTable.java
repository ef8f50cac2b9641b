package org.blogimg.studio.table;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.JobId;
import org.blogimg.api.ProviderId;
import org.blogimg.base.Tables;
import org.blogimg.posts.table.PlanTable;
import org.blogimg.studio.Job;
import org.blogimg.studio.watch.Watchers;
import org.jspecify.annotations.Nullable;

/**
 * The states of the jobs that this process has in hand. Each method is one transaction that locks the row, sees that it
 * is still ours, and moves it; {@link Lost} where it is not, {@link Stopped} where the owner was quicker.
 */
public final class JobTable {
    private final Tables tables;
    private final JobText text;
    private final JobSteps steps;
    private final JobEnds ends;
    private final Hand hand;

    /** What a move needs beside the rows: whose hand it is, who is told, where pictures and waste go. */
    record Hand(String run, Watchers watchers, PictureTable pictures, PlanTable plans) {}

    JobTable(Tables tables, JobText text, JobSteps steps, JobEnds ends, Hand hand) {
        this.tables = tables;
        this.text = text;
        this.steps = steps;
        this.ends = ends;
        this.hand = hand;
    }

    public Job held(JobId job, Ticket.Sent sent) {
        return move(job, JobEnds.CANCELLED, (in, row) -> {
            text.sent(row, sent);
            steps.to(in, row, Job.State.HELD, "");
        });
    }

    /**
     * On the way out: from here on the provider may have been called. A picture never costs more than was set aside, and
     * less where this provider asks less.
     *
     * @param titled whether the title leaves as well
     */
    public Job sent(JobId job, Ticket.By by, boolean titled) {
        return move(job, JobEnds.CANCELLED, (in, row) -> {
            if (!titled) {
                row.sentTitle = null;
            }
            row.price = Math.min(row.price, by.price().amount());
            row.providerLabel = by.label();
            row.providerVersion = by.version();
            row.source = by.source().name();
            row.repeatable = by.repeatable();
            row.bundleVersion = by.bundle();
            row.reference = null;
            row.waitingSince = null;
            steps.to(in, row, Job.State.SENT, "");
        });
    }

    /** The provider goes on with it under a name of its own; to be asked again then. */
    public Job pending(JobId job, String reference, Instant askAt, Instant since) {
        return move(job, JobEnds.FORGET, (in, row) -> {
            row.reference = reference;
            row.attempts = 0;
            letGo(row, askAt);
            row.waitingSince = since.toEpochMilli();
        });
    }

    public Job received(JobId job, Ticket.Raw raw) {
        return move(job, JobEnds.FORGET, (in, row) -> {
            text.received(row, raw);
            steps.to(in, row, Job.State.RECEIVED, "");
        });
    }

    /** The picture and the state in one transaction: there is never a second picture for a job. */
    public Job kept(JobId job, StoredPicture picture) {
        return move(job, JobEnds.FORGET, (in, row) -> {
            hand.pictures().insert(in, agreed(in, picture, row.drawnAltText != null));
            row.picture = picture.picture().id().value();
            ends.dropRaw(in, row);
            steps.to(in, row, Job.State.KEPT, "");
        });
    }

    /** @param said whether the provider said what it drew: then the picture carries it */
    private StoredPicture agreed(EntityManager in, StoredPicture picture, boolean said) {
        Optional<String> drawn = Optional.of(picture.picture().altText()).filter(words -> said);
        return picture.made()
                .flatMap(made -> hand.plans().agreed(in, made.shot(), drawn))
                .map(words -> picture.worded(words.altText(), words.caption()))
                .orElse(picture);
    }

    public Job settled(JobId job) {
        return move(job, 0, (in, row) -> {
            row.working = false;
            row.run = null;
            row.waitingSince = null;
            steps.to(in, row, Job.State.SETTLED, "");
        });
    }

    /** Any other end; the hold is to be given back after it. */
    public Job ended(JobId job, Job.State state, String note) {
        return move(job, 0, (in, row) -> ends.end(in, row, state, note));
    }

    /** Puts it back to be taken up again then, at an earlier state or its own. */
    public Job again(JobId job, Job.State state, String note, Later later) {
        return move(job, 0, (in, row) -> {
            boolean same = row.state.equals(state.name());
            if (!same || !note.equals(text.job(row).note())) {
                steps.to(in, row, state, note);
            }
            row.attempts = later.trouble().attempts();
            letGo(row, later.notBefore());
            row.waitingSince = millis(later.trouble().waitingSince());
        });
    }

    /** Another provider takes it over: from the start, because words leave anew. What is set aside stays so. */
    public Job handedOver(JobId job, ProviderId to, String note) {
        return move(job, JobEnds.CANCELLED, (in, row) -> {
            row.tried = row.tried.isEmpty() ? row.provider : row.tried + "\n" + row.provider;
            row.provider = to.value();
            row.reference = null;
            row.attempts = 0;
            row.waitingSince = null;
            letGo(row, Instant.EPOCH);
            steps.to(in, row, Job.State.QUEUED, note);
        });
    }

    /** When it is taken up again, and what it remembers of what went wrong. */
    public record Later(Instant notBefore, Ticket.Trouble trouble) {}

    /** Nobody knows what became of it; the janitor decides. */
    public Job unknown(JobId job, String note, Ticket.Trouble trouble) {
        return move(job, 0, (in, row) -> {
            row.attempts = trouble.attempts();
            letGo(row, Instant.EPOCH);
            row.waitingSince = millis(trouble.waitingSince());
            steps.to(in, row, Job.State.UNKNOWN, note);
        });
    }

    /** Back to an earlier state without letting go of it: a stop lost what came after. */
    public Job resumed(JobId job, Job.State state, String note) {
        return move(job, 0, (in, row) -> steps.to(in, row, state, note));
    }

    /** @param stoppable the smallest wish to stop that is still heard; 0 to hear none */
    private Job move(JobId job, int stoppable, BiConsumer<EntityManager, JobRow> change) {
        Job moved = tables.write(in -> {
            JobRow row = in.find(JobRow.class, job.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null || !row.working || !hand.run().equals(row.run)) {
                throw new Lost(job);
            }
            if (stoppable > 0 && row.stop >= stoppable) {
                throw new Stopped(job);
            }
            change.accept(in, row);
            return text.job(row);
        });
        hand.watchers().tell(moved);
        return moved;
    }

    private static void letGo(JobRow row, Instant notBefore) {
        row.working = false;
        row.run = null;
        row.notBefore = notBefore.toEpochMilli();
    }

    private static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }
}
