package org.blogimg.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;

import javax.servlet.DispatcherType;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The API on a real socket, in the server that Karaf has inside, over slices in memory. */
final class LiveApi {
    final House house = new House();
    final EventStreams streams;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();

    LiveApi() {
        this(EventStreams.Limits.USUAL);
    }

    LiveApi(EventStreams.Limits limits) {
        streams = new EventStreams(house, limits);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        FilterHolder edge = new FilterHolder(new Edge(Hosts.of("blog.example.org")));
        edge.setAsyncSupported(true);
        context.addFilter(edge, "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder api = new ServletHolder(new ApiServlet(house, streams));
        api.setAsyncSupported(true);
        api.setInitParameter("hide-service-list-page", "true");
        context.addServlet(api, "/api/*");
        server.setHandler(context);
        begin();
    }

    private void begin() {
        try {
            server.start();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    /** A request of the owner by token. */
    HttpRequest.Builder asOwner(String path) {
        return as("token-of-owner", path);
    }

    HttpRequest.Builder as(String token, String path) {
        return open(path).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder open(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    static HttpRequest.BodyPublisher text(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(asOwner(path).GET());
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(asOwner(path).header("Content-Type", type).POST(text(body)));
    }

    /** A post and its plan, as {@code post-1}. */
    void preparePlan() throws IOException, InterruptedException {
        post("/api/v1/posts?name=boats", "text/markdown", "# Boats\n\nThey float.\n");
        post("/api/v1/posts/post-1/plan", "application/json", "");
    }

    void close() throws Exception {
        server.stop();
    }
}
