package org.blogimg.api;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A call into a plug-in that broke. A plug-in that declines says so by a value of its port; it throws this only when it
 * could not do its work. The message may reach a person: it names the plug-in's trouble and never holds personal text.
 */
public final class PlugFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the caller may do next. */
    public enum Kind {
        /** Nothing was done; the same call may be made again, after the wait if one is given. */
        RETRY,
        /** Nothing was done and the same call will fail again: configuration, credentials, an unusable request. */
        PERMANENT,
        /** The call may have had its effect. Never repeated blindly; the janitor asks the plug-in. */
        UNKNOWN,
        /** No plug-in stands ready for the port. */
        ABSENT
    }

    private final Kind kind;
    private final @Nullable Duration wait;

    public PlugFailure(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public PlugFailure(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, cause);
    }

    public PlugFailure(Kind kind, String message, @Nullable Duration wait, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.wait = wait;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the other side asked to be left alone, where it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }
}
