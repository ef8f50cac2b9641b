package org.blogimg.base.internal;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;

/**
 * An exception without its message: its class and where it came from. What a plug-in's exception says may quote what it
 * was given, and whoever logs the failure would log that.
 */
final class Breakage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 5;

    private Breakage(Throwable original, int depth) {
        super(
                original.getClass().getName(),
                original.getCause() == null || depth >= DEEPEST ? null : new Breakage(original.getCause(), depth + 1),
                false,
                true);
        setStackTrace(original.getStackTrace());
    }

    /** A failure that the plug-in made itself is passed on; everything else is one that it will make again. */
    static PlugFailure of(String who, Throwable thrown) {
        if (thrown instanceof PlugFailure own) {
            return own;
        }
        return new PlugFailure(
                Kind.PERMANENT, who + " broke: " + thrown.getClass().getSimpleName(), new Breakage(thrown, 1));
    }
}
