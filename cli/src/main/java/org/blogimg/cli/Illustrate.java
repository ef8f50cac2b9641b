package org.blogimg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A post in, an illustrated post out. */
final class Illustrate {
    private final Api api;
    private final Progress progress;
    private final Clock clock;

    Illustrate(Api api, Progress progress, Clock clock) {
        this.api = api;
        this.progress = progress;
        this.clock = clock;
    }

    Outcome run(Request request, Source source) throws IOException, InterruptedException {
        try (OutFolder out = OutFolder.open(request.out())) {
            return run(request, source, out);
        }
    }

    private Outcome run(Request request, Source source, OutFolder out) throws IOException, InterruptedException {
        Instant start = clock.instant();
        JsonNode post = api.addPost(source);
        String id = post.path("id").asText();
        JsonNode plan = api.plan(id, request);
        Instant planned = clock.instant();
        int pictures = plan.path("shots").size();
        progress.begin(said(post, plan));
        checkPurse(plan);
        JsonNode illustration = pictures == 0 ? Api.JSON.createObjectNode() : draw(id);
        progress.end();
        Instant drawn = clock.instant();
        try (InputStream zip = api.archive(id)) {
            out.unpack(zip);
        }
        Instant written = clock.instant();
        Outcome.Times times = new Outcome.Times(
                Duration.between(start, planned), Duration.between(planned, drawn), Duration.between(drawn, written));
        return new Outcome(id, request.out(), pictures, troubles(illustration), notes(post), times);
    }

    /** Before anything is drawn: an order that the account cannot pay would stop half-way. */
    private void checkPurse(JsonNode plan) throws IOException, InterruptedException {
        long price = plan.path("price").asLong();
        int pictures = plan.path("shots").size();
        if (price == 0 || pictures == 0) {
            return;
        }
        long has = api.me().path("credits").asLong();
        if (price > has) {
            long fewer = has / (price / pictures) - 1;
            throw new Problem(counted(pictures, "picture") + (pictures == 1 ? " costs " : " cost ")
                    + counted(price, "credit") + " and the account has " + counted(has, "credit") + ": "
                    + (fewer > 0 ? "ask for fewer with --pictures " + fewer + ", or name" : "name")
                    + " a provider that costs less with --provider");
        }
    }

    private static List<String> notes(JsonNode post) {
        List<String> notes = new ArrayList<>();
        post.path("notes").forEach(note -> notes.add(note.asText()));
        return notes;
    }

    private static String said(JsonNode post, JsonNode plan) {
        return counted(post.path("sections").size(), "section") + ": "
                + counted(plan.path("shots").size(), "picture") + " planned, "
                + counted(plan.path("skips").size(), "section") + " left alone; "
                + counted(plan.path("price").asLong(), "credit");
    }

    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private JsonNode draw(String post) throws IOException, InterruptedException {
        String illustration = api.order(post, "cli-" + post).path("id").asText();
        boolean ended = false;
        while (!ended) {
            ended = follow(illustration);
        }
        return api.illustration(illustration);
    }

    /** Follows the stream until it closes; a stream cut before the end is followed anew. */
    private boolean follow(String illustration) throws IOException, InterruptedException {
        BiConsumer<String, JsonNode> listener = (name, data) -> {
            if (name.equals("job")) {
                tell(data);
            }
        };
        try (InputStream stream = api.events(illustration)) {
            Events.read(stream, listener);
        } catch (IOException cut) {
            progress.waits("the connection was cut; following anew");
        }
        return ended(illustration);
    }

    private boolean ended(String illustration) throws IOException, InterruptedException {
        try {
            return api.illustration(illustration).path("ended").asBoolean();
        } catch (ConnectException gone) {
            throw new Problem(
                    "BlogImg stopped while it was drawing; start it with ./blogimg start: the pictures are drawn"
                            + " on, and the page has them (order " + illustration + ")");
        }
    }

    private void tell(JsonNode job) {
        String state = job.path("state").asText();
        progress.picture(job.path("id").asText(), role(job), state);
        if (!Progress.isEnd(state)) {
            progress.waits(job.path("note").asText());
        }
    }

    private static String role(JsonNode job) {
        return job.path("role").asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> troubles(JsonNode illustration) {
        List<String> troubles = new ArrayList<>();
        for (JsonNode job : illustration.path("jobs")) {
            if (!job.path("state").asText().equals("SETTLED")) {
                troubles.add(role(job) + " of section " + job.path("section").asInt() + ": "
                        + job.path("state").asText().toLowerCase(Locale.ROOT) + ", "
                        + job.path("note").asText());
            }
        }
        return troubles;
    }

    /** What came of it. */
    record Outcome(String post, Path out, int pictures, List<String> troubles, List<String> notes, Times times) {
        /** How long each part took. */
        record Times(Duration plan, Duration draw, Duration write) {}

        void print(PrintStream stream) {
            stream.println(
                    out.resolve("index.md") + "  (" + counted(pictures - troubles.size(), "picture") + "; planned in "
                            + seconds(times.plan()) + ", drawn in " + seconds(times.draw()) + ", written in "
                            + seconds(times.write()) + ")");
        }

        String asJson() throws IOException {
            ObjectNode json = Api.JSON.createObjectNode();
            json.put("post", post).put("out", out.toString()).put("pictures", pictures - troubles.size());
            Map.of("planMillis", times.plan(), "drawMillis", times.draw(), "writeMillis", times.write())
                    .forEach((name, time) -> json.put(name, time.toMillis()));
            ArrayNode list = json.putArray("troubles");
            troubles.forEach(list::add);
            ArrayNode said = json.putArray("notes");
            notes.forEach(said::add);
            json.set("manifest", Api.JSON.readTree(Files.readAllBytes(out.resolve("manifest.json"))));
            return Api.JSON.writeValueAsString(json);
        }

        static String seconds(Duration time) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
        }
    }
}
