package org.blogimg.jdk24.boot;

import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;

import javax.security.auth.Subject;

import org.jspecify.annotations.Nullable;

/**
 * Holds the subject a thread acts for, as the access control context did before JDK 24.
 *
 * <p>Threads inherit it from the thread that makes them: Karaf's shell logs in on one thread and runs the
 * session on another, and {@code Subject.current()} of JDK 25 does not cross that step.
 */
public final class CurrentSubject {
    private static final InheritableThreadLocal<@Nullable Subject> SUBJECT = new InheritableThreadLocal<>();

    private CurrentSubject() {}

    /** The subject of this thread; null outside {@link #doAs}. */
    public static @Nullable Subject get() {
        return SUBJECT.get();
    }

    /** Runs the action for the subject, and gives the thread its former subject back. */
    public static <T> T doAs(@Nullable Subject subject, PrivilegedAction<T> action) {
        Subject before = SUBJECT.get();
        SUBJECT.set(subject);
        try {
            return action.run();
        } finally {
            SUBJECT.set(before);
        }
    }

    /** As {@link #doAs(Subject, PrivilegedAction)}; a checked exception comes out wrapped, as Karaf expects. */
    public static <T> T doAs(@Nullable Subject subject, PrivilegedExceptionAction<T> action)
            throws PrivilegedActionException {
        Subject before = SUBJECT.get();
        SUBJECT.set(subject);
        try {
            return call(action);
        } finally {
            SUBJECT.set(before);
        }
    }

    private static <T> T call(PrivilegedExceptionAction<T> action) throws PrivilegedActionException {
        try {
            return action.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // the interface declares it; the caller's contract is the wrapped form
            throw new PrivilegedActionException(e);
        }
    }
}
