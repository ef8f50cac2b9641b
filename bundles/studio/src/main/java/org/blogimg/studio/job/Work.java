package org.blogimg.studio.job;

import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.JobId;
import org.blogimg.picture.CleanPicture;
import org.blogimg.studio.Job;
import org.blogimg.studio.table.Ticket;
import org.jspecify.annotations.Nullable;

/** What goes along the route: a job in hand, and what the steps before have made of it. Prints its id alone. */
final class Work {
    private final Ticket ticket;
    private Job job;
    private boolean over;
    private Ticket.@Nullable Sent sent;
    private Ticket.@Nullable By by;
    private @Nullable Content bytes;
    private Ticket.@Nullable Raw raw;
    private @Nullable CleanPicture clean;

    Work(Ticket ticket) {
        this.ticket = ticket;
        this.job = ticket.job();
        this.sent = ticket.sent().orElse(null);
        this.by = ticket.by().orElse(null);
        this.raw = ticket.raw().orElse(null);
    }

    Ticket ticket() {
        return ticket;
    }

    JobId id() {
        return job.id();
    }

    Job job() {
        return job;
    }

    boolean at(Job.State state) {
        return job.state() == state;
    }

    void moved(Job to) {
        job = to;
    }

    /** Nothing more is to be done now. */
    void over(Job to) {
        job = to;
        over = true;
    }

    boolean isOver() {
        return over;
    }

    Ticket.Sent sent() {
        return there(sent, "words");
    }

    void sent(Ticket.Sent words) {
        sent = words;
    }

    Ticket.By by() {
        return there(by, "provider");
    }

    void by(Ticket.By provider) {
        by = provider;
    }

    Optional<Content> bytes() {
        return Optional.ofNullable(bytes);
    }

    /** What came back with the bytes. */
    Ticket.Raw raw() {
        return there(raw, "answer");
    }

    void received(Content content, Ticket.Raw answer) {
        bytes = content;
        raw = answer;
    }

    CleanPicture clean() {
        return there(clean, "picture");
    }

    void clean(CleanPicture picture) {
        clean = picture;
        bytes = null;
    }

    private <T> T there(@Nullable T part, String what) {
        if (part == null) {
            throw new IllegalStateException("job " + job.id() + " at " + job.state() + " has no " + what + " yet");
        }
        return part;
    }

    @Override
    public String toString() {
        return "Work[" + job.id() + ", " + job.state() + "]";
    }
}
