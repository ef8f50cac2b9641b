package org.blogimg.itests.installed;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What somebody sees who has not signed in: nothing. */
@ExtendWith(Running.class)
class StrangersTest {
    private static final Set<String> OPEN = Set.of("GET /health", "GET /openapi.json", "POST /rings", "POST /session");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationThatTouchesContentShouldAnswer401(Rest rest) throws IOException, InterruptedException {
        Rest stranger = rest.stranger();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        JsonNode paths = stranger.get("/openapi.json").json().path("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                String method = operation.getKey();
                String name = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                if (METHODS.contains(method) && !OPEN.contains(shortened(name))) {
                    asked++;
                    int status = ask(stranger, method, path.getKey(), operation.getValue());
                    if (status != 401) {
                        wrong.add(name + " answered " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked >= 20, "the OpenAPI document names only " + asked + " operations");
    }

    @Test
    void anUnknownTokenShouldBeAStranger(Installation house) throws IOException, InterruptedException {
        assertEquals(401, new Rest(house.url(), "not-a-token").get("/posts").status());
    }

    @Test
    void unknownPathsShouldAnswerAsProblems(Rest rest) throws IOException, InterruptedException {
        Rest.Answer answer = rest.get("/nowhere");

        assertEquals(404, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer.header("Content-Type"));
    }

    private static String shortened(String name) {
        return name.replace("/api/v1", "");
    }

    /** Sends what the operation takes, so that nothing but the missing sign-in can be wrong. */
    private static int ask(Rest stranger, String method, String path, JsonNode operation)
            throws IOException, InterruptedException {
        String filled = path.replace("/api/v1", "").replaceAll("\\{[^}]*}", "unknown");
        Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
        String type = types.hasNext() ? types.next().replace("*", "png") : "application/json";
        return stranger.send(
                        method.toUpperCase(Locale.ROOT), filled, BodyPublishers.ofString("{}"), "Content-Type", type)
                .status();
    }
}
