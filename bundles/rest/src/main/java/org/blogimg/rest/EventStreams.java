package org.blogimg.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;

import org.blogimg.api.AccountId;
import org.blogimg.studio.Illustration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All open event streams: how many for whom, and their heartbeat. */
final class EventStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private final Slices slices;
    private final Limits limits;
    private final Map<AccountId, AtomicInteger> open = new ConcurrentHashMap<>();
    private final Map<EventStream, JobFeed> feeds = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock;
    private final ScheduledFuture<?> heart;

    /**
     * Bounds.
     *
     * @param perAccount streams at once
     * @param waitingBytes what may wait for a slow reader
     */
    record Limits(int perAccount, int waitingBytes, Duration heartbeat) {
        static final Limits USUAL = new Limits(20, 256 * 1024, Duration.ofSeconds(15));
    }

    EventStreams(Slices slices, Limits limits) {
        this.slices = slices;
        this.limits = limits;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "blogimg-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        long period = limits.heartbeat().toMillis();
        this.heart = clock.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
    }

    /** Answers the suspended request with the illustration's events. */
    void open(AccountId owner, Illustration order, AsyncContext context) throws IOException {
        AtomicInteger count = open.computeIfAbsent(owner, account -> new AtomicInteger());
        if (count.incrementAndGet() > limits.perAccount()) {
            count.decrementAndGet();
            throw new Refused(
                    Trouble.TOO_MANY_STREAMS,
                    "At most " + limits.perAccount() + " event streams are open at once.",
                    Map.of("Retry-After", Long.toString(limits.heartbeat().toSeconds())));
        }
        Ending ending = new Ending(count);
        EventStream stream = new EventStream(context, limits.waitingBytes(), ending);
        JobFeed feed = new JobFeed(slices, owner, order, stream);
        ending.of(stream);
        feeds.put(stream, feed);
        context.addListener(new Left(stream));
        feed.begin();
        stream.begin();
        if (!feeds.containsKey(stream)) {
            // Ended while it began: the ear may have come after the end.
            feed.close();
        }
    }

    int openFor(AccountId owner) {
        AtomicInteger count = open.get(owner);
        return count == null ? 0 : count.get();
    }

    void beat() {
        feeds.forEach((stream, feed) -> {
            try {
                feed.refresh();
            } catch (RuntimeException notNow) {
                LOG.debug("No news for a stream: {}", Frames.of(notNow));
            }
            stream.heartbeat();
        });
    }

    @Override
    public void close() {
        heart.cancel(true);
        clock.shutdownNow();
        feeds.keySet().forEach(EventStream::close);
    }

    private final class Ending implements Runnable {
        private final AtomicInteger count;
        private volatile @org.jspecify.annotations.Nullable EventStream stream;

        Ending(AtomicInteger count) {
            this.count = count;
        }

        void of(EventStream ended) {
            stream = ended;
        }

        @Override
        public void run() {
            count.decrementAndGet();
            EventStream ended = stream;
            JobFeed feed = ended == null ? null : feeds.remove(ended);
            if (feed != null) {
                feed.close();
            }
        }
    }

    /** The server ended the request by itself: the reader left. */
    private record Left(EventStream stream) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            stream.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            stream.close();
        }

        @Override
        public void onError(AsyncEvent event) {
            stream.close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
