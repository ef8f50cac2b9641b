package org.blogimg.studio.job;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Handover;
import org.blogimg.broker.Health;
import org.blogimg.broker.NotNow;
import org.blogimg.broker.Offer;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.JobTable;
import org.blogimg.studio.table.Lost;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.Stopped;
import org.blogimg.studio.table.Ticket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a job whose step broke: by the kind of the failure and by how far the job had come. It is told here
 * in ids and class names only, because a message from below may hold what a person wrote.
 */
final class Mishaps implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration KNOCK_AGAIN = Duration.ofSeconds(5);
    /** A picture that cannot be drawn again lies in the vault until tomorrow ends. */
    private static final Duration LONGEST_HOLD = Duration.ofHours(12);

    private static final int LONGEST_NOTE = 300;

    private final Records records;
    private final Broker broker;
    private final Patience patience;

    /** How long others are waited for: for a plug-in that is not there, and for one that answers later. */
    record Patience(Duration absent, Duration pending) {}

    Mishaps(Records records, Broker broker, Patience patience) {
        this.records = records;
        this.broker = broker;
        this.patience = patience;
    }

    @Override
    public void process(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (Thread.interrupted()) {
            LOG.info("{} is let go: the house closes", exchange.getMessage().getBody());
        } else if (exchange.getMessage().getBody() instanceof Work work) {
            handle(work, cause);
        } else {
            LOG.warn("a job could not be taken in hand: {}", cause.getClass().getName());
        }
    }

    /** Camel would log both exceptions with their messages if this broke as well. */
    private void handle(Work work, Throwable cause) {
        try {
            on(work, cause);
        } catch (RuntimeException worse) {
            String name = worse.getClass().getName();
            LOG.warn("{} is let go until its lease ends, nothing could be written: {}", work, name);
        }
    }

    private void on(Work work, Throwable cause) {
        if (cause instanceof Lost) {
            LOG.info("{}", cause.getMessage());
        } else if (cause instanceof Stopped) {
            work.over(records.jobs().ended(work.id(), Job.State.CANCELLED, ""));
        } else if (cause instanceof OtherWords) {
            later(work, Job.State.QUEUED, "", Duration.ZERO, work.ticket().trouble());
        } else if (cause instanceof NotNow notNow) {
            notNow(work, notNow);
        } else if (cause instanceof PlugFailure failure) {
            LOG.info("{}: {}", work, failure.kind());
            plug(work, failure);
        } else {
            StackTraceElement[] trace = cause.getStackTrace();
            LOG.warn("{} broke: {} at {}", work, cause.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
            other(work, "something broke inside");
        }
        if (work.job().state().ended() || work.at(Job.State.UNKNOWN)) {
            records.sweep().ring();
        }
    }

    private void plug(Work work, PlugFailure failure) {
        String note = clip(failure.getMessage());
        switch (failure.kind()) {
            case RETRY -> again(work, back(work), note, failure.retryAfter());
            case PERMANENT -> failed(work, note);
            case ABSENT -> await(work, note, KNOCK_AGAIN);
            case UNKNOWN -> other(work, note);
        }
    }

    /** It stands in line; but where one rests that failed too often, another may take over at once. */
    private void notNow(Work work, NotNow notNow) {
        boolean rests = notNow.health() == Health.RESTING;
        if (!rests || !handedOver(work, notNow.getMessage())) {
            await(work, clip(notNow.getMessage()), notNow.pause());
        }
    }

    /** The house waits no longer; its provider may still be at it. */
    private void givenUp(Work work, String note) {
        Optional<String> reference = work.ticket().reference().filter(known -> work.at(Job.State.SENT));
        failed(
                work,
                reference
                        .map(known -> new GivenUp(broker).stop(work, known, note))
                        .orElse(note));
    }

    private void failed(Work work, String note) {
        if (!handedOver(work, note)) {
            work.over(records.jobs().ended(work.id(), Job.State.FAILED, note));
        }
    }

    /** Gives it to another provider, where one may take over; only what was the provider's part to do. */
    private boolean handedOver(Work work, @Nullable String note) {
        if (!work.at(Job.State.HELD) && !work.at(Job.State.SENT)) {
            return false;
        }
        Set<ProviderId> tried = new HashSet<>(work.ticket().terms().tried());
        tried.add(work.job().provider());
        Optional<Offer> other = broker.instead(
                new Handover(tried, work.job().price(), work.ticket().terms().hosts(), Request.needs(work)));
        other.map(Offer::card).ifPresent(card -> {
            String told = clip(note) + "; " + card.label() + " takes over";
            work.over(records.jobs().handedOver(work.id(), card.id(), told));
            records.bell().ring();
        });
        return other.isPresent();
    }

    /** Broken in a way that says nothing of what was done. Only a first sending cannot simply be done again. */
    private void other(Work work, String note) {
        boolean open = work.at(Job.State.SENT) && work.ticket().reference().isEmpty();
        if (open) {
            Ticket.Trouble trouble = work.ticket().trouble();
            work.over(records.jobs().unknown(work.id(), note, once(trouble)));
        } else {
            again(work, back(work), note, Optional.empty());
        }
    }

    /** Where to take it up again when nothing was done, or nothing is left of it. */
    private static Job.State back(Work work) {
        Ticket ticket = work.ticket();
        return switch (work.job().state()) {
            case SENT -> ticket.reference().isPresent() ? Job.State.SENT : Job.State.QUEUED;
            case RECEIVED -> work.by().repeatable() ? Job.State.HELD : Job.State.RECEIVED;
            default -> work.job().state();
        };
    }

    private void again(Work work, Job.State to, String note, Optional<Duration> asked) {
        Ticket.Trouble trouble = once(work.ticket().trouble());
        if (trouble.attempts() >= MOST_ATTEMPTS && !work.at(Job.State.KEPT)) {
            givenUp(work, note + ", after " + MOST_ATTEMPTS + " attempts");
            return;
        }
        Duration wait = asked.orElse(Duration.ofSeconds(1L << Math.min(trouble.attempts(), 6)));
        later(work, to, note, min(wait), trouble);
    }

    /** Waits for a plug-in, visibly, and not for ever. */
    private void await(Work work, String note, Duration knock) {
        Instant now = records.clock().instant();
        Instant since = work.ticket().trouble().waitingSince().orElse(now);
        boolean pending = work.at(Job.State.SENT) && work.ticket().reference().isPresent();
        boolean paid = work.at(Job.State.RECEIVED) && !work.by().repeatable();
        Duration longest = paid ? LONGEST_HOLD : pending ? patience.pending() : patience.absent();
        if (!now.isBefore(since.plus(longest))) {
            givenUp(work, note + "; waited " + longest.toMinutes() + " minutes");
            return;
        }
        Ticket.Trouble trouble = new Ticket.Trouble(work.ticket().trouble().attempts(), Optional.of(since));
        later(work, back(work), "waits: " + note, knock, trouble);
    }

    private void later(Work work, Job.State to, String note, Duration wait, Ticket.Trouble trouble) {
        Instant then = records.clock().instant().plus(wait);
        work.over(records.jobs().again(work.id(), to, note, new JobTable.Later(then, trouble)));
    }

    private static Ticket.Trouble once(Ticket.Trouble trouble) {
        return new Ticket.Trouble(trouble.attempts() + 1, trouble.waitingSince());
    }

    private static Duration min(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String clip(@Nullable String message) {
        String note = message == null ? "" : message;
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
