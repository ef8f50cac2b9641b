package org.blogimg.studio.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.posts.table.Periods;
import org.blogimg.posts.table.Seals;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Job;

/** Jobs between record and row, sealed and opened. */
final class JobText {
    private final Seals seals;

    JobText(Seals seals) {
        this.seals = seals;
    }

    Job job(JobRow row) {
        return new Job(
                new JobId(row.id),
                new IllustrationId(row.illustration),
                new ShotId(row.shot),
                row.section,
                ShotRole.valueOf(row.role),
                Job.State.valueOf(row.state),
                seal(row).openIfCan("note", row.note),
                new ProviderId(row.provider),
                new Credits(row.price),
                Optional.ofNullable(row.picture).map(PictureId::new),
                Instant.ofEpochMilli(row.changedAt));
    }

    Ticket ticket(JobRow row) {
        return new Ticket(
                job(row),
                new AccountId(row.owner),
                new PostId(row.post),
                order(row),
                new Ticket.Trouble(
                        row.attempts, Optional.ofNullable(row.waitingSince).map(Instant::ofEpochMilli)),
                terms(row),
                sent(row),
                by(row),
                Optional.ofNullable(row.reference),
                Optional.ofNullable(row.drawnSeed)
                        .map(seed -> new Ticket.Raw(
                                raw(row), seed, seal(row).openIfKept("drawn_alt_text", row.drawnAltText))),
                row.stop > 0);
    }

    private static Ticket.Terms terms(JobRow row) {
        return new Ticket.Terms(
                Set.copyOf(lines(row.hosts)),
                lines(row.tried).stream().map(ProviderId::new).collect(Collectors.toSet()));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    void words(JobRow row, Ticket.Order order) {
        Seals.Row seal = seal(row);
        row.prompt = seal.seal("prompt", order.prompt());
        row.title = seal.seal("title", order.title());
        row.without = seal.seal("without_words", order.without());
        row.altText = seal.seal("alt_text", order.altText());
        row.caption = seal.seal("caption", order.caption());
        row.ownAltText = order.ownAltText();
        row.begunFrom = order.from().map(PictureId::value).orElse(null);
    }

    void received(JobRow row, Ticket.Raw raw) {
        row.rawUri = raw.object().map(SealedObject::uri).orElse(null);
        row.rawLength = raw.object().map(SealedObject::length).orElse(null);
        row.rawKey = raw.object().map(SealedObject::wrappedKey).orElse(null);
        row.drawnSeed = raw.seed();
        row.drawnAltText = raw.altText().isEmpty() ? null : seal(row).seal("drawn_alt_text", raw.altText());
    }

    void sent(JobRow row, Ticket.Sent sent) {
        Seals.Row seal = seal(row);
        row.sentPrompt = seal.seal("sent_prompt", sent.prompt());
        row.sentTitle = seal.seal("sent_title", sent.title());
        row.sentWithout = seal.seal("sent_without", sent.without());
        row.replaced = String.join("\n", sent.replaced());
    }

    byte[] note(JobRow row, String note) {
        return seal(row).seal("note", note);
    }

    byte[] stepNote(JobRow row, StepRow step, String note) {
        return seals.row(row.owner, StepRow.TABLE, step.id).seal("note", note);
    }

    Explanation.Step step(JobRow row, StepRow step) {
        return new Explanation.Step(
                Job.State.valueOf(step.state),
                Instant.ofEpochMilli(step.at),
                seals.row(row.owner, StepRow.TABLE, step.id).openIfKept("note", step.note));
    }

    Optional<Ticket.Sent> sent(JobRow row) {
        if (row.sentPrompt == null) {
            return Optional.empty();
        }
        Seals.Row seal = seal(row);
        return Optional.of(new Ticket.Sent(
                seal.open("sent_prompt", row.sentPrompt),
                seal.openIfKept("sent_title", row.sentTitle),
                seal.openIfKept("sent_without", row.sentWithout),
                lines(row.replaced)));
    }

    static void forget(JobRow row) {
        row.prompt = null;
        row.title = null;
        row.without = null;
        row.altText = null;
        row.drawnAltText = null;
        row.caption = null;
        row.sentPrompt = null;
        row.sentTitle = null;
        row.sentWithout = null;
        row.promptGoneAt = Periods.SWEPT;
    }

    static Optional<SealedObject> raw(JobRow row) {
        return row.rawUri == null || row.rawLength == null || row.rawKey == null
                ? Optional.empty()
                : Optional.of(new SealedObject(row.rawUri, row.rawLength, row.rawKey));
    }

    static Optional<PictureId> begunFrom(JobRow row) {
        return Optional.ofNullable(row.begunFrom).map(PictureId::new);
    }

    private Ticket.Order order(JobRow row) {
        Seals.Row seal = seal(row);
        return new Ticket.Order(
                row.style,
                new Language(row.language),
                row.seed,
                Instant.ofEpochMilli(row.promptGoneAt == Periods.SWEPT ? row.orderedAt : row.promptGoneAt),
                seal.openIfKept("prompt", row.prompt),
                seal.openIfKept("title", row.title),
                seal.openIfKept("without_words", row.without),
                seal.openIfKept("alt_text", row.altText),
                seal.openIfKept("caption", row.caption),
                row.ownAltText,
                begunFrom(row));
    }

    private static Optional<Ticket.By> by(JobRow row) {
        return row.providerLabel == null || row.providerVersion == null || row.source == null
                ? Optional.empty()
                : Optional.of(new Ticket.By(
                        row.providerLabel,
                        row.providerVersion,
                        SourceType.valueOf(row.source),
                        new Credits(row.price),
                        row.repeatable,
                        row.bundleVersion));
    }

    private Seals.Row seal(JobRow row) {
        return seals.row(row.owner, JobRow.TABLE, row.id);
    }
}
