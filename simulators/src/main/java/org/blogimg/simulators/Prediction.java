package org.blogimg.simulators;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A prediction of {@link ReplicateSimulator}, and what becomes of it. */
public final class Prediction {
    private static final ObjectMapper JSON = new ObjectMapper();

    final int number;
    final String id;
    final ObjectNode input;
    String reportedId;
    int whole;
    int left;
    String end = "succeeded";
    JsonNode error = JSON.nullNode();

    @Nullable
    JsonNode output;

    int flagged;
    boolean removed;
    Optional<String> webhook = Optional.empty();
    boolean rung;

    Prediction(int number, ObjectNode input, int polls) {
        this.number = number;
        this.id = "sim" + Integer.toString(100_000 + number, 36) + "qzdhgbfurvjtvhg";
        this.reportedId = id;
        this.input = input;
        this.whole = polls;
        this.left = polls;
    }

    /** Its last status. */
    public Prediction ends(String status) {
        end = status;
        return this;
    }

    /** Fails with that error. */
    public Prediction fails(String text) {
        error = JSON.getNodeFactory().textNode(text);
        return ends("failed");
    }

    /** Fails with an object in place of a text. */
    public Prediction failsAs(Map<String, String> object) {
        error = JSON.valueToTree(object);
        return ends("failed");
    }

    /** So many of its pictures are dropped, with a line in the logs. */
    public Prediction flagged(int count) {
        flagged = count;
        return this;
    }

    /** An output other than the model's. */
    public Prediction output(Object json) {
        output = JSON.valueToTree(json);
        return this;
    }

    /** It ends at the so manieth question. */
    public Prediction polls(int count) {
        whole = count;
        left = count;
        return this;
    }

    /** It calls itself by another's name. */
    public Prediction reportedAs(String other) {
        reportedId = other;
        return this;
    }

    long seed() {
        return input.path("seed").asLong(4_711 + number);
    }

    String logs() {
        String dropped = "NSFW content detected in an image\n".repeat(flagged);
        return "Using seed: " + seed() + "\nPrompt: " + input.path("prompt").asText() + "\n" + dropped;
    }

    /** Addresses on that host, or what else it was told to give. */
    JsonNode shown(URI host) {
        if (output != null) {
            return output;
        }
        ArrayNode drawn = JSON.createArrayNode();
        for (int i = 0; i < input.path("num_outputs").asInt(1) - flagged; i++) {
            drawn.add(host + "/" + id + "/out-" + i + ".png?seed=" + (seed() + i));
        }
        return drawn;
    }
}
