package org.blogimg.kit;

import java.util.Locale;
import java.util.Set;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Reply;

/** What statuses mean that mean the same everywhere, and what of the other side's words may be repeated. */
public final class Trouble {
    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 503);

    private Trouble() {}

    /** Whether nothing was done and asking later may help. */
    public static boolean busy(int status) {
        return BUSY.contains(status);
    }

    /** To be tried again, after the wait that is asked for. */
    public static PlugFailure later(String who, Reply reply) {
        return new PlugFailure(
                PlugFailure.Kind.RETRY,
                who + " is busy (" + reply.status() + ")",
                reply.retryAfter().orElse(null),
                null);
    }

    public static PlugFailure forGood(String what) {
        return new PlugFailure(PlugFailure.Kind.PERMANENT, what);
    }

    /** Only what is shaped like a code, in lower case; empty for what could be a sentence, and quote the prompt. */
    public static String code(String text) {
        String code = text.toLowerCase(Locale.ROOT);
        return code.matches("[a-z0-9_.\\[\\]-]{1,48}") && !code.equals("null") ? code : "";
    }
}
