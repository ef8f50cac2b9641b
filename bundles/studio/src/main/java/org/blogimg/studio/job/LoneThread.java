package org.blogimg.studio.job;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread with a name, ended gently: an interrupt in the middle of a write would close H2's file.
 */
final class LoneThread implements Timekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LoneThread.class);
    private static final int SECONDS = 20;

    private final String name;
    private final ScheduledThreadPoolExecutor thread;

    LoneThread(String name) {
        this.name = name;
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void in(Duration wait, Runnable work) {
        try {
            Future<?> unused = thread.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ended) {
            LOG.debug("{} has ended; what is to do is done at the next start", name);
        }
    }

    @Override
    public void every(Duration pause, Runnable work) {
        Future<?> unused = thread.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} did not end within {} s", name, SECONDS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
