package org.blogimg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders pictures as a program does: one shot of a planned post, again and again, each time waiting for its end. */
final class Client {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The states before an end. */
    private static final Pattern GOING_ON = Pattern.compile("\"(QUEUED|HELD|SENT|RECEIVED|KEPT|UNKNOWN)\"");
    /** Fewer than the 20 event streams that an account may have open: the house counts one for a moment after its end. */
    private final Semaphore streams = new Semaphore(16);

    private final House house;
    private final AtomicInteger orders = new AtomicInteger();
    private String shot = "";

    Client(House house) {
        this.house = house;
    }

    /** A provider that is configured comes a moment after the house is ready. */
    void prepare() throws IOException, InterruptedException {
        for (int look = 0; look < 50 && !send("GET", "/providers", "").contains("\"openai\""); look++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        String text = "# A journey\n\nA boat leaves the harbour early in the morning.\n";
        String post = id(send("POST", "/posts", text, "Content-Type", "text/markdown"));
        String brief = "{\"provider\":\"openai\",\"pictures\":1,\"socialCard\":false}";
        String plan = send("POST", "/posts/" + post + "/plan", brief, "Content-Type", "application/json");
        shot = "/posts/" + post + "/plan/shots/" + id(plan.substring(plan.indexOf("\"shots\"")));
    }

    /** One picture, from the order to its settled end. */
    void picture() throws IOException, InterruptedException {
        String key = "bench-" + orders.incrementAndGet();
        String order = id(send("POST", shot + "/pictures", "", "Idempotency-Key", key));
        String end = follow(order);
        if (!end.contains("SETTLED")) {
            throw new IOException("the picture did not come: " + end);
        }
    }

    /** By its event stream; whoever finds the account's streams taken looks twice a second. */
    private String follow(String order) throws IOException, InterruptedException {
        if (streams.tryAcquire()) {
            try {
                return send("GET", "/illustrations/" + order + "/events", "", "Accept", "text/event-stream");
            } finally {
                streams.release();
            }
        }
        String seen = send("GET", "/illustrations/" + order, "");
        while (GOING_ON.matcher(seen).find()) {
            TimeUnit.MILLISECONDS.sleep(500);
            seen = send("GET", "/illustrations/" + order, "");
        }
        return seen;
    }

    private String send(String method, String path, String body, String... header)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house.api() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + house.token());
        if (header.length > 0) {
            request.headers(header);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String id(String json) throws IOException {
        Matcher found = ID.matcher(json);
        if (!found.find()) {
            throw new IOException("no id in " + json);
        }
        return found.group(1);
    }

    /** The same request to the server itself, or to whatever stands before it. */
    static final class Straight {
        private static final String BODY = "{\"prompt\":\"a boat\",\"size\":\"592x448\",\"n\":1}";

        private final URI address;

        Straight(String host) {
            address = URI.create("http://" + host + "/v1/images/generations");
        }

        void picture() throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(BODY))
                    .build();
            HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the server answered " + answer.statusCode());
            }
        }
    }
}
