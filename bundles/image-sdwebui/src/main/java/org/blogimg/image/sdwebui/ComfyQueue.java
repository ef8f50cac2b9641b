package org.blogimg.image.sdwebui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Outgoing;
import org.blogimg.kit.Edits;
import org.blogimg.kit.Json;

/** The queue and the history of a ComfyUI server. */
final class ComfyQueue {
    /** An entry of the queue or the history: {@code [number, id, graph, extra, outputs]}. */
    private static final int ID = 1;

    private static final int EXTRA = 3;
    private static final String RECENT = "50";
    /** Graphs with all their texts, once for each entry. */
    private static final Outgoing.Bounds LIST = new Outgoing.Bounds(Server.QUESTION.deadline(), 16 << 20);

    private final Server server;

    /** Where work stands. */
    enum Place {
        RUNNING,
        WAITING,
        NOWHERE
    }

    ComfyQueue(Server server) {
        this.server = server;
    }

    /** Puts work into the queue; when the answer is lost, looks for it there before it gives up. */
    String put(ObjectNode graph, JobId job) {
        String client = client(job);
        ObjectNode order = Json.object().put("client_id", client);
        order.set("prompt", graph);
        Answer answer;
        try {
            answer = server.order("/prompt", Body.json(order.toString()), job, Server.QUESTION);
        } catch (PlugFailure lost) {
            return recovered(client, lost);
        }
        if (!answer.fine()) {
            PlugFailure trouble = ComfyTrouble.of(answer);
            return recovered(client, trouble);
        }
        JsonNode id = answer.hints().path("prompt_id");
        return id.isTextual() && Ticket.isId(id.asText())
                ? id.asText()
                : recovered(client, new PlugFailure(Kind.UNKNOWN, "ComfyUI took the work and gave no id for it"));
    }

    private String recovered(String client, PlugFailure lost) {
        if (lost.kind() != Kind.UNKNOWN) {
            throw lost;
        }
        try {
            return find(client).orElseThrow(() -> lost);
        } catch (PlugFailure noAnswer) {
            if (noAnswer != lost) {
                lost.addSuppressed(noAnswer);
            }
            throw lost;
        }
    }

    private static String client(JobId job) {
        return "blogimg-" + job.value();
    }

    /** The work of a job, wherever it stands. */
    Optional<String> find(JobId job) {
        return find(client(job));
    }

    /** The work that a client sent, wherever it stands. Not to find it proves nothing: it may still be on its way. */
    private Optional<String> find(String client) {
        JsonNode lists = asked("/queue", Map.of());
        for (JsonNode list : List.of(lists.path("queue_running"), lists.path("queue_pending"))) {
            for (JsonNode entry : list) {
                if (sentBy(client, entry)) {
                    return Optional.of(entry.path(ID).asText());
                }
            }
        }
        for (JsonNode past : asked("/history", Map.of("max_items", RECENT))) {
            if (sentBy(client, past.path("prompt"))) {
                return Optional.of(past.path("prompt").path(ID).asText());
            }
        }
        return Optional.empty();
    }

    private static boolean sentBy(String client, JsonNode entry) {
        return client.equals(entry.path(EXTRA).path("client_id").asText())
                && Ticket.isId(entry.path(ID).asText());
    }

    private JsonNode asked(String path, Map<String, String> query) {
        Answer answer = query.isEmpty() ? server.ask(path, LIST) : server.ask(path, query, LIST);
        if (!answer.fine()) {
            throw answer.trouble(Kind.RETRY);
        }
        return answer.object(Kind.RETRY);
    }

    /** What the history holds of it; missing while it is not over. */
    JsonNode history(String id) {
        JsonNode entries = asked("/history/" + id, Map.of());
        if (entries.isEmpty()) {
            return MissingNode.getInstance();
        }
        JsonNode entry = entries.path(id);
        JsonNode named = entry.path("prompt").path(ID);
        if (!entry.isObject() || (!named.isMissingNode() && !named.asText().equals(id))) {
            throw new PlugFailure(Kind.PERMANENT, "ComfyUI was asked after one work and answered with another's");
        }
        return entry;
    }

    Place place(String id) {
        JsonNode lists = asked("/queue", Map.of());
        if (holds(lists.path("queue_running"), id)) {
            return Place.RUNNING;
        }
        return holds(lists.path("queue_pending"), id) ? Place.WAITING : Place.NOWHERE;
    }

    private static boolean holds(JsonNode list, String id) {
        for (JsonNode entry : list) {
            if (id.equals(entry.path(ID).asText())) {
                return true;
            }
        }
        return false;
    }

    /** Only what runs is interrupted, since older servers interrupt whatever runs. */
    void stop(String id, Place place) {
        if (place == Place.WAITING) {
            heard(server.tell("/queue", ids(List.of(id))));
        } else if (place == Place.RUNNING) {
            heard(server.tell("/interrupt", Json.object().put("prompt_id", id)));
        }
    }

    void forget(List<String> ids) {
        heard(server.tell("/history", ids(ids)));
    }

    private static ObjectNode ids(List<String> ids) {
        ObjectNode order = Json.object();
        ids.forEach(order.putArray("delete")::add);
        return order;
    }

    private static void heard(Answer answer) {
        if (!answer.fine()) {
            throw answer.trouble(Kind.RETRY);
        }
    }

    /**
     * Brings a picture to begin from into the folder that the server empties when it starts.
     *
     * @return the name by which a workflow loads it
     */
    String upload(ImageRequest.Edit edit, JobId job) {
        String name = "blogimg-" + job.value() + (edit.type().equals("image/jpeg") ? ".jpg" : ".png");
        Body form = new Body.Form(List.of(
                Body.Field.text("type", "temp"),
                Body.Field.text("overwrite", "true"),
                new Body.Field("image", name, edit.type(), Edits.bytes(edit, Server.LARGEST_EDIT))));
        Answer answer;
        try {
            answer = server.order("/upload/image", form, job, Outgoing.Bounds.PICTURE);
        } catch (PlugFailure lost) {
            // A picture that lies there twice is one picture: nothing is drawn by this.
            Kind kind = lost.kind() == Kind.UNKNOWN ? Kind.RETRY : lost.kind();
            throw new PlugFailure(
                    kind, String.valueOf(lost.getMessage()), lost.retryAfter().orElse(null), lost);
        }
        if (!answer.fine()) {
            throw answer.trouble(Kind.RETRY);
        }
        String stored = answer.hints().path("name").asText();
        if (!ComfyResult.isFileName(stored)) {
            throw new PlugFailure(Kind.RETRY, "ComfyUI took the picture to begin from and gave no name for it");
        }
        return stored + " [temp]";
    }
}
