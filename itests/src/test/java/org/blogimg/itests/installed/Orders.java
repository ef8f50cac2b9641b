package org.blogimg.itests.installed;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Clients that each have one post after the other illustrated by a provider, so that a known number of jobs is always
 * under way. A house that is away is asked again, with the same key: whoever kills it starts it anew.
 */
final class Orders implements AutoCloseable {
    private static final int PICTURES = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Rest rest;
    private final String provider;
    private final ExecutorService clients;
    private final AtomicInteger posts = new AtomicInteger();
    private final Map<String, JsonNode> ended = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    Orders(Rest rest, String provider, int clients) {
        this.rest = rest;
        this.provider = provider;
        this.clients = Executors.newFixedThreadPool(clients);
        for (int client = 0; client < clients; client++) {
            this.clients.execute(this::client);
        }
    }

    /** Places no more orders and returns when all have ended. */
    void end() throws InterruptedException {
        over = true;
        clients.shutdown();
        if (!clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("orders did not end within " + PATIENCE);
        }
        whole();
    }

    /** What the house says of those orders that nobody has seen the end of. */
    private List<String> left(Set<String> orders) throws IOException, InterruptedException {
        List<String> left = new ArrayList<>();
        for (String order : orders) {
            if (!ended.containsKey(order)) {
                left.add(rest.get("/illustrations/" + order).text());
            }
        }
        return left;
    }

    private void whole() {
        if (!broken.isEmpty()) {
            throw new IllegalStateException("a client broke", broken.peek());
        }
    }

    /** Returns when every order that is under way now has ended; others come meanwhile. */
    void settle() throws IOException, InterruptedException {
        Set<String> now = Set.copyOf(open);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ended.keySet().containsAll(now)) {
            whole();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("orders did not end within " + PATIENCE + ": " + left(now));
            }
            pause();
        }
    }

    /** Every order that ended, by its id. */
    Map<String, JsonNode> ended() {
        return ended;
    }

    private void client() {
        try {
            while (!over) {
                order(posts.incrementAndGet());
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException wrong) {
            broken.add(wrong);
        }
    }

    private void order(int number) throws IOException, InterruptedException {
        String post = again(() -> rest.post("/posts", "text/markdown", text(number)), 201)
                .json()
                .path("id")
                .asText();
        String brief = "{\"provider\":\"" + provider + "\",\"pictures\":" + PICTURES + "}";
        again(() -> rest.post("/posts/" + post + "/plan", "application/json", brief), 201);
        String order = again(() -> rest.order(post, "key-" + post), 202)
                .json()
                .path("id")
                .asText();
        open.add(order);
        JsonNode end = end(order);
        ended.put(order, end);
        open.remove(order);
    }

    private JsonNode end(String order) throws IOException, InterruptedException {
        JsonNode now = again(() -> rest.get("/illustrations/" + order), 200).json();
        while (!now.path("ended").asBoolean()) {
            try {
                rest.get("/illustrations/" + order + "/events", "Accept", "text/event-stream");
            } catch (IOException away) {
                pause();
            }
            now = again(() -> rest.get("/illustrations/" + order), 200).json();
        }
        return now;
    }

    /** One call of the REST interface. */
    private interface Call {
        Rest.Answer make() throws IOException, InterruptedException;
    }

    private static Rest.Answer again(Call call, int wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                Rest.Answer answer = call.make();
                if (answer.status() == wanted) {
                    return answer;
                }
                last = answer.status() + " " + answer.text();
            } catch (IOException away) {
                last = away.toString();
            }
            pause();
        }
        throw new IllegalStateException("no " + wanted + " within " + PATIENCE + ": " + last);
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }

    private static String text(int number) {
        StringBuilder text = new StringBuilder("# A journey, part " + number + "\n\nA boat leaves the harbour.\n");
        List<String> things = List.of(
                "harbour",
                "lighthouse",
                "forest",
                "mountain",
                "market",
                "bridge",
                "garden",
                "train",
                "river",
                "kitchen",
                "library",
                "castle");
        for (String thing : things) {
            text.append("\n## The ")
                    .append(thing)
                    .append("\n\n")
                    .append(("We walk to the " + thing + " early in the morning and look at its colours. ").repeat(8))
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        over = true;
        clients.shutdownNow();
    }
}
