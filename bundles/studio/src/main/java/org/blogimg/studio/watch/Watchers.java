package org.blogimg.studio.watch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.blogimg.api.IllustrationId;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of every change of a job, each listener in order and on another thread than the one that works: a
 * slow listener delays itself only. Its backlog is bounded by the states its jobs can come to.
 */
public final class Watchers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final Map<IllustrationId, List<Ear>> ears = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "blogimg-watch");
        thread.setDaemon(true);
        return thread;
    });

    public Illustrations.Watch watch(IllustrationId illustration, Consumer<Job> listener) {
        Ear ear = new Ear(illustration, listener);
        // In one step: another's leaving may take the list away just now.
        ears.compute(illustration, (id, all) -> {
            List<Ear> with = all == null ? new CopyOnWriteArrayList<>() : all;
            with.add(ear);
            return with;
        });
        return ear;
    }

    public void tell(Job job) {
        ears.getOrDefault(job.illustration(), List.of()).forEach(ear -> ear.hear(job));
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private final class Ear implements Illustrations.Watch {
        private final IllustrationId illustration;
        private final Consumer<Job> listener;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        private volatile boolean open = true;

        Ear(IllustrationId illustration, Consumer<Job> listener) {
            this.illustration = illustration;
            this.listener = listener;
        }

        synchronized void hear(Job job) {
            if (open && !threads.isShutdown()) {
                last = last.thenRunAsync(() -> tell(job), threads).exceptionally(broken -> {
                    LOG.warn("A listener to {} broke and hears no more", illustration, broken);
                    close();
                    return null;
                });
            }
        }

        private void tell(Job job) {
            if (open) {
                listener.accept(job);
            }
        }

        @Override
        public void close() {
            open = false;
            ears.computeIfPresent(illustration, (id, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
