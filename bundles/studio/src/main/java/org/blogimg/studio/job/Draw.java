package org.blogimg.studio.job;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Commission;
import org.blogimg.broker.Turn;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.Stopped;
import org.blogimg.studio.table.Ticket;

/** Has the picture drawn: sends the words, or asks after what was sent before, or reads what came before a stop. */
final class Draw implements Step {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Records records;
    private final Broker broker;
    private final Anonymise anonymise;
    private final ObjectVault vault;
    private final FirstPicture first;
    private final Duration patience;

    Draw(Records records, Broker broker, Anonymise anonymise, ObjectVault vault, Duration patience) {
        this.records = records;
        this.broker = broker;
        this.anonymise = anonymise;
        this.vault = vault;
        this.first = new FirstPicture(records, vault);
        this.patience = patience;
    }

    @Override
    public void on(Work work) {
        Instant now = records.clock().instant();
        switch (work.job().state()) {
            case HELD -> begin(work, now);
            case SENT -> received(
                    work, ask(work), work.ticket().trouble().waitingSince().orElse(now));
            case RECEIVED -> readAgain(work);
            default -> {
                // Kept before a stop: there is nothing to draw.
            }
        }
    }

    private void begin(Work work, Instant now) {
        Optional<ImageRequest.Edit> edit = first.of(work);
        if (!work.isOver()) {
            received(work, send(work, edit), now);
        }
    }

    private Answer send(Work work, Optional<ImageRequest.Edit> edit) {
        try (Turn turn = broker.turn(work.job().provider())) {
            ProviderCard card = turn.card();
            if (!anonymise.holdFor(work, card)) {
                throw new OtherWords();
            }
            work.by(new Ticket.By(
                    card.label(),
                    card.version(),
                    card.source(),
                    card.price(),
                    card.abilities().contains(ProviderCard.Ability.REPEATABLE),
                    turn.version()));
            ImageRequest request = Request.of(work, card, edit);
            work.moved(
                    records.jobs().sent(work.id(), work.by(), !request.title().isEmpty()));
            return turn.generate(request, Answer::of);
        }
    }

    private Answer ask(Work work) {
        Commission pending = new Commission(
                work.job().provider(),
                work.by().bundle(),
                work.ticket().reference().orElseThrow());
        if (work.ticket().stops() && broker.cancel(pending)) {
            throw new Stopped(work.id());
        }
        return broker.poll(pending, Answer::of);
    }

    /** @param begun when the picture was first asked for, as far as it is known */
    private void received(Work work, Answer answer, Instant begun) {
        if (answer instanceof Answer.Later later) {
            pending(work, later);
        } else if (answer instanceof Answer.No no) {
            work.over(records.jobs().ended(work.id(), Job.State.REFUSED, no.reason() + " (" + no.rule() + ")"));
        } else if (answer instanceof Answer.Bytes bytes) {
            Content content = Content.of(bytes.bytes());
            String seed =
                    bytes.seed().isEmpty() ? Long.toString(work.ticket().order().seed()) : bytes.seed();
            Ticket.Raw raw = new Ticket.Raw(keepRaw(work, content), seed, altText(work, bytes));
            work.received(content, raw);
            work.moved(records.jobs().received(work.id(), raw));
            broker.took(
                    work.job().provider(),
                    Duration.between(begun, records.clock().instant()));
        }
    }

    /** A changed picture is first of all what it was: what was said of that stands until somebody says more. */
    private static String altText(Work work, Answer.Bytes bytes) {
        Ticket.Order order = work.ticket().order();
        return bytes.altText().isEmpty() && order.from().isPresent() ? order.altText() : bytes.altText();
    }

    private void pending(Work work, Answer.Later later) {
        Ticket ticket = work.ticket();
        Instant now = records.clock().instant();
        Instant since = ticket.reference().isEmpty()
                ? now
                : ticket.trouble().waitingSince().orElse(now);
        if (!now.isBefore(since.plus(patience))) {
            String note = "the provider did not finish within " + patience.toMinutes() + " minutes";
            String told = new GivenUp(broker).stop(work, later.reference(), note);
            work.over(records.jobs().ended(work.id(), Job.State.FAILED, told));
            return;
        }
        Duration pause = later.pause().compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : later.pause();
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        work.over(records.jobs().pending(work.id(), later.reference(), now.plus(pause), since));
    }

    /** What cannot be drawn again is kept as it came until it is clean: a stop in between loses no paid picture. */
    private Optional<SealedObject> keepRaw(Work work, Content content) {
        if (work.by().repeatable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(vault.keep(work.ticket().owner(), content, Optional.of(Days.of(records, 1))));
        } catch (IOException full) {
            throw new PlugFailure(PlugFailure.Kind.UNKNOWN, "the picture came and could not be kept", full);
        }
    }

    private void readAgain(Work work) {
        Ticket.Raw raw = work.ticket().raw().orElseThrow();
        SealedObject object = raw.object().orElseThrow();
        work.received(() -> vault.read(work.ticket().owner(), object, 0), raw);
    }

    /** A provider's answer with its bytes read: inside the guard's call, so that a slow body is bounded as well. */
    private sealed interface Answer {
        record Bytes(byte[] bytes, String seed, String altText) implements Answer {
            @Override
            public String toString() {
                return "Bytes[" + bytes.length + "]";
            }
        }

        record Later(String reference, Duration pause) implements Answer {}

        record No(String rule, String reason) implements Answer {}

        static Answer of(Generation generation) {
            if (generation instanceof Generation.Done done) {
                return bytes(done.pictures().get(0));
            }
            if (generation instanceof Generation.Pending pending) {
                return new Later(pending.reference(), pending.pause());
            }
            Generation.Refused refused = (Generation.Refused) generation;
            return new No(refused.rule(), refused.reason());
        }

        private static Answer bytes(Drawn drawn) {
            try (InputStream in = drawn.bytes().open()) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new PlugFailure(PlugFailure.Kind.PERMANENT, "the provider sent more than 20 MB");
                }
                return new Bytes(bytes, drawn.seed(), oneLine(drawn.altText()));
            } catch (IOException e) {
                throw new PlugFailure(PlugFailure.Kind.UNKNOWN, "the provider's picture broke off", e);
            }
        }

        private static String oneLine(String words) {
            return words.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        }
    }
}
