package org.blogimg.testkit.broken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Generation;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Reply;

/** What the quirks do wrong. */
final class Mischief {
    private static final ThreadLocal<Object> FORGOTTEN = new ThreadLocal<>();

    private final Quirk quirk;

    Mischief(Quirk quirk) {
        this.quirk = quirk;
    }

    /** At the beginning of each job. */
    void before(Line line, URI base) {
        switch (quirk) {
            case LEAVES_A_THREAD, LEAVES_A_WATCHER -> forever();
            case LEAVES_A_THREAD_LOCAL -> FORGOTTEN.set(new Mischief(quirk));
            case LEAVES_A_HOOK -> Runtime.getRuntime().addShutdownHook(new Thread(FORGOTTEN::remove));
            case LEAVES_A_REGISTRATION -> Security.addProvider(new Loitering());
            case CALLS_OTHERS -> elsewhere(line);
            default -> quirk.method();
        }
    }

    private static void forever() {
        CountDownLatch never = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static final class Loitering extends Provider {
        private static final long serialVersionUID = 1L;

        Loitering() {
            super("Loitering", "1", "left behind");
        }
    }

    private static void elsewhere(Line line) {
        try {
            line.send(Outgoing.get(URI.create("http://127.0.0.1:1/stolen"))).close();
        } catch (PlugFailure nobodyThere) {
            FORGOTTEN.remove();
        }
    }

    /** Once a job has failed. */
    Generation after(PlugFailure failure, Supplier<Generation> again) {
        boolean repeats =
                switch (quirk) {
                    case KNOCKS_AGAIN -> failure.kind() == Kind.RETRY;
                    case REPEATS_AFTER_A_FAULT, REPEATS_WHAT_WAS_LOST -> failure.kind() == Kind.UNKNOWN;
                    default -> false;
                };
        if (repeats) {
            return again.get();
        }
        if (quirk == Quirk.RETRIES_A_DRIP) {
            throw new PlugFailure(Kind.RETRY, "the sample was slow", failure);
        }
        if (quirk == Quirk.SWALLOWS) {
            Thread.interrupted();
        }
        throw quirk == Quirk.GIVES_UP ? new PlugFailure(Kind.PERMANENT, "the sample is gone for good") : failure;
    }

    /** A body that did not come whole. */
    PlugFailure broken(PlugFailure broken) {
        boolean again = quirk == Quirk.RETRIES_A_PART || quirk == Quirk.TAKES_ANYTHING;
        return again ? new PlugFailure(Kind.RETRY, "the sample broke off", broken) : broken;
    }

    Optional<Duration> wait(Reply reply) {
        return switch (quirk) {
            case HASTY -> Optional.empty();
            case READS_NO_DATE, READS_NO_DATE_OF_THE_BUSY -> reply.header("Retry-After")
                    .filter(text -> text.matches("[0-9]+"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)));
            default -> reply.retryAfter();
        };
    }

    /** Past the door. */
    void follow(Reply reply) {
        if (quirk == Quirk.FOLLOWS) {
            try {
                URI.create(reply.header("Location").orElseThrow())
                        .toURL()
                        .openStream()
                        .close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
