package org.blogimg.image.sdwebui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.net.Outgoing;
import org.blogimg.kit.Magic;

/** The pictures of an entry of the history. */
final class ComfyResult {
    private static final int LONGEST_NAME = 200;
    private static final Set<String> FOLDERS = Set.of("output", "temp");

    private final Server server;
    private final Set<String> nodes;

    /** @param nodes those that deliver; empty for all */
    ComfyResult(Server server, Set<String> nodes) {
        this.server = server;
        this.nodes = nodes;
    }

    private record Found(String filename, String subfolder, String type) {
        /** A path out of the server's folder is the server's own harm; a name with a control in it is ours. */
        boolean plain() {
            return isFileName(filename) && FOLDERS.contains(type) && isFolder(subfolder);
        }
    }

    static boolean isFileName(String name) {
        return !name.isBlank() && isFolder(name) && name.indexOf('/') < 0;
    }

    private static boolean isFolder(String name) {
        return name.length() <= LONGEST_NAME
                && !name.contains("..")
                && !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** One to as many as were ordered. */
    List<Drawn> pictures(Ticket ticket, JsonNode entry) {
        JsonNode status = entry.path("status");
        if (status.path("status_str").asText().equals("error")) {
            throw ComfyTrouble.of(status);
        }
        List<Found> found = found(entry.path("outputs"));
        if (found.isEmpty()) {
            throw new PlugFailure(
                    Kind.PERMANENT,
                    "ComfyUI is done and has no picture: see whether the workflow ends in PreviewImage");
        }
        List<Drawn> pictures = new ArrayList<>();
        for (Found one : found.subList(0, Math.min(ticket.count(), found.size()))) {
            String seed = pictures.isEmpty() ? ticket.seed() : "";
            fetch(one).ifPresent(bytes -> pictures.add(new Drawn(Content.of(bytes), seed)));
        }
        if (pictures.isEmpty()) {
            throw new PlugFailure(Kind.PERMANENT, "ComfyUI is done, and what it has is no picture");
        }
        return pictures;
    }

    /** Pictures that a workflow keeps are its result; those that it only shows are, where it keeps none. */
    private List<Found> found(JsonNode outputs) {
        List<Found> found = new ArrayList<>();
        outputs.properties().forEach(node -> {
            if (nodes.isEmpty() || nodes.contains(node.getKey())) {
                node.getValue().path("images").forEach(image -> found.add(image(image)));
            }
        });
        found.removeIf(one -> !one.plain());
        boolean kept = found.stream().anyMatch(one -> one.type().equals("output"));
        found.removeIf(one -> kept && !one.type().equals("output"));
        return found;
    }

    private static Found image(JsonNode image) {
        return new Found(
                image.path("filename").asText(),
                image.path("subfolder").asText(),
                image.path("type").asText());
    }

    /** Empty for a file that is gone or is no picture. */
    private Optional<byte[]> fetch(Found one) {
        Map<String, String> query =
                Map.of("filename", one.filename(), "subfolder", one.subfolder(), "type", one.type());
        Answer answer = server.ask("/view", query, Outgoing.Bounds.PICTURE);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.fine()) {
            throw answer.trouble(Kind.RETRY);
        }
        return Optional.of(answer.body()).filter(Magic::isPicture);
    }
}
