package org.blogimg.itests.installed;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Several clients that write as fast as they are answered, until the house is gone; bounded in number and time. */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 3;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Rest rest;
    private final Acknowledged acknowledged;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean over;

    Load(Rest rest, Acknowledged acknowledged) {
        this.rest = rest;
        this.acknowledged = acknowledged;
    }

    /** Lets the clients work for so long, and returns while they still do. */
    void runFor(int millis) {
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(this::client);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void client() {
        try {
            for (int turn = 0; turn < 40 && !over; turn++) {
                one(COUNT.incrementAndGet());
            }
        } catch (IOException killed) {
            // The house was killed under the call: it was not acknowledged, so nothing is to be remembered.
            over = true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void one(int number) throws IOException, InterruptedException {
        String source = "# Post " + number + "\n\nA lighthouse and a boat in the harbour, early in the morning.\n\n"
                + "## The harbour\n\n"
                + "Fishermen mend nets beside the boats while gulls wait for breakfast. ".repeat(8)
                + "\n";
        Rest.Answer added = rest.post("/posts", "text/markdown", source);
        if (added.status() != 201) {
            return;
        }
        String post = added.json().path("id").asText();
        acknowledged.posts().put(post, source);
        if (number % 4 == 0) {
            delete(post);
        } else if (number % 3 != 0) {
            order(post);
        }
    }

    /** From the moment it is asked to go until that is acknowledged, nothing can be said of a post. */
    private void delete(String post) throws IOException, InterruptedException {
        acknowledged.posts().remove(post);
        if (rest.delete("/posts/" + post).status() == 204) {
            acknowledged.deleted().add(post);
        }
    }

    private void order(String post) throws IOException, InterruptedException {
        rest.post("/posts/" + post + "/plan", "application/json", "{\"pictures\":1,\"socialCard\":false}");
        Rest.Answer ordered = rest.order(post, "load-" + post);
        if (ordered.status() == 202) {
            acknowledged.illustrations().add(ordered.json().path("id").asText());
        }
    }

    @Override
    public void close() {
        over = true;
        clients.shutdownNow();
        try {
            if (!clients.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a client of the load did not end");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
