package org.blogimg.base.internal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;

/** The threads that plug-ins of one port run on: bounded in number, named for the port, made when needed. */
final class CallThreads {
    static final int MOST = 256;
    private static final long IDLE_SECONDS = 30;

    private final String port;
    private final AtomicInteger made = new AtomicInteger();
    private final ThreadPoolExecutor pool;

    CallThreads(String port) {
        this.port = port;
        pool = new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    /** Starts the work on a thread of its own, or refuses at once when all are busy. */
    void start(Lease<?, ?> lease) {
        try {
            pool.execute(lease::run);
        } catch (RejectedExecutionException allBusy) {
            lease.giveBack();
            throw new PlugFailure(
                    Kind.RETRY,
                    "all threads for calls to " + port + " plug-ins are busy",
                    Duration.ofSeconds(1),
                    allBusy);
        }
    }

    /** Waits for the task; interrupts it when the time is over. */
    <R> R await(FutureTask<R> task, Duration limit, String who) {
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new PlugFailure(Kind.UNKNOWN, who + " gave no answer within " + limit.toMillis() + " ms", late);
        } catch (CancellationException takenAway) {
            throw new PlugFailure(Kind.UNKNOWN, who + " was taken away during the call", takenAway);
        } catch (InterruptedException asked) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new PlugFailure(Kind.UNKNOWN, "the call to " + who + " was interrupted", asked);
        } catch (ExecutionException broke) {
            throw Breakage.of(who, broke.getCause() == null ? broke : broke.getCause());
        }
    }

    void close() {
        pool.shutdownNow();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "plug-" + port + "-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
