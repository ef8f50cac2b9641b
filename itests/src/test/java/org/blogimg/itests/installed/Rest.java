package org.blogimg.itests.installed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A plain client of the REST interface. */
final class Rest {
    static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Rest(String base, String token) {
        this.base = base + "/api/v1";
        this.token = token;
    }

    /** One answer. */
    record Answer(int status, HttpResponse<byte[]> response) {
        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() throws IOException {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String mediaType, String body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(body, StandardCharsets.UTF_8), "Content-Type", mediaType);
    }

    Answer post(String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", mediaType);
    }

    Answer order(String post, String key) throws IOException, InterruptedException {
        return send("POST", "/posts/" + post + "/illustrations", BodyPublishers.noBody(), "Idempotency-Key", key);
    }

    Answer put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response);
    }

    /** The same house, nobody signed in. */
    Rest stranger() {
        return new Rest(base.replace("/api/v1", ""), "");
    }

    /** Follows an illustration's event stream to its end and returns it as it is then. */
    JsonNode follow(String illustration) throws IOException, InterruptedException {
        JsonNode now = JSON.createObjectNode();
        for (int tries = 0; tries < 20 && !now.path("ended").asBoolean(); tries++) {
            get("/illustrations/" + illustration + "/events", "Accept", "text/event-stream");
            now = get("/illustrations/" + illustration).json();
        }
        if (!now.path("ended").asBoolean()) {
            throw new IllegalStateException("the illustration did not end: " + now);
        }
        return now;
    }
}
