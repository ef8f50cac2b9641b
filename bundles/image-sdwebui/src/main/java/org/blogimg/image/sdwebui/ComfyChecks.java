package org.blogimg.image.sdwebui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.kit.Checks;

/** Looks at the server without having it draw. */
final class ComfyChecks {
    private static final String REACHED = "server answers and lets us in";
    private static final String NODES = "nodes of the workflow";
    private static final String MODEL = "model";
    private static final String KEEPS = "keeps no picture";

    private final Server server;
    private final Workflows workflows;
    private final Paint paint;

    ComfyChecks(Server server, Workflows workflows, Paint paint) {
        this.server = server;
        this.workflows = workflows;
        this.paint = paint;
    }

    List<Check> all() {
        Checks checks = new Checks();
        checks.add(REACHED, this::reached);
        checks.add(NODES, this::nodes);
        checks.add(MODEL, this::model);
        checks.add(KEEPS, this::keeps);
        return checks.all();
    }

    private Check reached() {
        Answer answer = server.ask("/system_stats");
        return Server.unusable(REACHED, answer)
                .orElseGet(() -> answer.hints().path("system").isObject()
                        ? Checks.passed(REACHED, answer.hints().path("devices").size() + " devices")
                        : Checks.failed(REACHED, "what answers at base_url is not ComfyUI"));
    }

    private Check nodes() {
        Set<String> types = types();
        Set<String> unknown = new TreeSet<>();
        for (String type : types) {
            if (!type.matches("[A-Za-z0-9_.-]{1,100}")) {
                continue;
            }
            Answer answer = server.ask("/object_info/" + type);
            Optional<Check> unusable = Server.unusable(NODES, answer);
            if (unusable.isPresent()) {
                return unusable.get();
            }
            if (!answer.hints().has(type)) {
                unknown.add(type);
            }
        }
        return unknown.isEmpty()
                ? Checks.passed(NODES, types.size() + " kinds, all known to the server")
                : Checks.failed(NODES, "the server does not know " + unknown + ": see workflow");
    }

    private Check model() {
        if (!types().contains("CheckpointLoaderSimple") || paint.model().isEmpty()) {
            return Checks.skipped(MODEL, "the workflow names its own");
        }
        Answer answer = server.ask("/object_info/CheckpointLoaderSimple");
        JsonNode names = answer.hints()
                .path("CheckpointLoaderSimple")
                .path("input")
                .path("required")
                .path("ckpt_name")
                .path(0);
        boolean known = false;
        for (JsonNode name : names) {
            known |= paint.model().equals(name.asText());
        }
        boolean found = known;
        return Server.unusable(MODEL, answer)
                .orElseGet(() -> Checks.known(MODEL, found, "the server does not list it: see model"));
    }

    private Check keeps() {
        return types().contains("SaveImage")
                ? Checks.failed(KEEPS, "SaveImage keeps pictures and prompts on the server: use PreviewImage")
                : Checks.passed(KEEPS, "no SaveImage in the workflow");
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        workflows.all().map(Workflow::types).forEach(types::addAll);
        return types;
    }
}
