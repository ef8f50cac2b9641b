package org.blogimg.kit;

import java.util.Locale;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Reply;

/** What statuses mean that mean the same everywhere, and what of the other side's words may be repeated. */
public final class Trouble {
    private Trouble() {}

    /**
     * Whether nothing was done and asking later may help. Of a call that begins work only the server itself can say so: a
     * 503 without a wait, and a 408, may come from a gateway after the request went up.
     */
    public static boolean busy(Reply reply) {
        int status = reply.status();
        return status == 425 || status == 429 || (status == 503 && named(reply));
    }

    /** Whether the server may have begun the work before it, or what stands before it, failed. */
    public static boolean open(int status) {
        return status >= 500 || status == 408;
    }

    private static boolean named(Reply reply) {
        return reply.retryAfter().isPresent() || reply.header("retry-after-ms").isPresent();
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
