package org.blogimg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The calls of the REST interface that the command line makes. A problem that the house reports is a {@link Problem}. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final int DISK_FULL = 507;

    private final Connection connection;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(Connection connection) {
        this.connection = connection;
    }

    JsonNode addPost(Source post) throws IOException, InterruptedException {
        String name = URLEncoder.encode(post.name(), StandardCharsets.UTF_8);
        return json(request("/posts?name=" + name)
                .header("Content-Type", post.mediaType())
                .POST(BodyPublishers.ofByteArray(post.text())));
    }

    JsonNode plan(String post, Request wish) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        wish.pictures().ifPresent(count -> body.put("pictures", count));
        wish.style().ifPresent(style -> body.put("style", style));
        wish.provider().ifPresent(provider -> body.put("provider", provider));
        return json(request("/posts/" + post + "/plan")
                .header("Content-Type", "application/json")
                .POST(text(body.toString())));
    }

    /** Who calls, and their credits. */
    JsonNode me() throws IOException, InterruptedException {
        return json(request("/me"));
    }

    JsonNode order(String post, String key) throws IOException, InterruptedException {
        return json(request("/posts/" + post + "/illustrations")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
    }

    /** The lines of the order's event stream; the caller closes. */
    InputStream events(String illustration) throws IOException, InterruptedException {
        return stream(request("/illustrations/" + illustration + "/events").header("Accept", "text/event-stream"));
    }

    JsonNode illustration(String illustration) throws IOException, InterruptedException {
        return json(request("/illustrations/" + illustration).timeout(Duration.ofSeconds(30)));
    }

    /** The illustrated post as a zip; the caller closes. */
    InputStream archive(String post) throws IOException, InterruptedException {
        return stream(request("/posts/" + post + "/archive"));
    }

    /** Whether the house says that it is ready; a house that does not answer is not. */
    boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + connection.token());
    }

    private URI address(String path) {
        return URI.create(connection.base() + "/api/v1" + path);
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (InputStream body = stream(request)) {
            return JSON.readTree(body);
        }
    }

    private InputStream stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            throw new Problem(sentence(response.statusCode(), body.readNBytes(65_536)));
        }
    }

    private static String sentence(int status, byte[] body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String detail = problem.path("detail").asText(problem.path("title").asText("status " + status));
            boolean full = status == DISK_FULL && !detail.contains("disk of the data folder");
            return full ? "the disk of the data folder is full: " + detail : detail;
        } catch (JsonProcessingException notJson) {
            return "BlogImg answered with status " + status;
        } catch (IOException broken) {
            return Problem.sentence(broken);
        }
    }
}
