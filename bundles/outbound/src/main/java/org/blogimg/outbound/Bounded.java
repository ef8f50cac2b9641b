package org.blogimg.outbound;

import java.io.IOException;
import java.util.concurrent.Future;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Outgoing;

/** The bounds of one exchange, and what its breaking means. */
final class Bounded {
    private final Outgoing request;
    private final Deadline deadline;
    private final Future<?> end;

    /** @param end cuts the exchange off when the deadline is over */
    Bounded(Outgoing request, Deadline deadline, Future<?> end) {
        this.request = request;
        this.deadline = deadline;
        this.end = end;
    }

    long most() {
        return request.bounds().answer();
    }

    void ended() {
        end.cancel(false);
    }

    /** A GET or HEAD has no effect, so it may be made again; of anything else nobody knows what it did. */
    PlugFailure broken(IOException cause) {
        String host = request.address().getHost();
        String what = deadline.over()
                ? host + " did not answer within " + request.bounds().deadline().toSeconds() + " s"
                : host + " broke off: " + cause.getClass().getSimpleName();
        boolean harmless = request.method().equals("GET") || request.method().equals("HEAD");
        return new PlugFailure(harmless ? PlugFailure.Kind.RETRY : PlugFailure.Kind.UNKNOWN, what, cause);
    }

    PlugFailure tooLong() {
        return new PlugFailure(
                PlugFailure.Kind.PERMANENT, request.address().getHost() + " sent more than " + most() + " bytes");
    }
}
