package org.blogimg.rest;

import java.lang.annotation.Annotation;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.ws.rs.HeaderParam;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The document and the routes, held against one another in both directions. */
final class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Read from all headers or queries at once, not by a parameter. */
    private static final Set<String> BY_HAND = Set.of("Range", "If-Range", "If-None-Match", "download");

    private static LiveApi api = new LiveApi();

    @BeforeAll
    static void prepare() throws Exception {
        api.preparePlan();
        api.post("/api/v1/posts/post-1/illustrations", "application/json", "");
        api.post("/api/v1/pictures", "image/png", "pixels");
    }

    @AfterAll
    static void stop() throws Exception {
        api.close();
    }

    private static JsonNode document() throws Exception {
        HttpResponse<String> answer = api.send(api.open("/api/v1/openapi.json").GET());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        return JSON.readTree(answer.body());
    }

    private static Stream<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false);
    }

    private static JsonNode operation(JsonNode document, Route route) {
        return document.path("paths").path(route.template()).path(route.method().toLowerCase(Locale.ROOT));
    }

    @Test
    void everyRouteShouldBeInTheDocumentAndNoOther() throws Exception {
        Set<String> written = new TreeSet<>();
        JsonNode paths = document().get("paths");
        names(paths).forEach(path -> names(paths.get(path))
                .forEach(method -> written.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> live =
                new TreeSet<>(Route.all().stream().map(Route::toString).toList());
        assertEquals(live, written);
        assertEquals("3.1.0", document().get("openapi").asText());
    }

    @Test
    void parametersAndMediaTypesShouldAgree() throws Exception {
        JsonNode document = document();
        for (Route route : Route.all()) {
            JsonNode operation = operation(document, route);
            Set<String> written = new TreeSet<>();
            operation.path("parameters").forEach(one -> {
                if (!BY_HAND.contains(one.get("name").asText())) {
                    written.add(one.get("in").asText() + " " + one.get("name").asText());
                }
            });
            assertEquals(parameters(route), written, route.toString());
            assertEquals(
                    new TreeSet<>(route.consumes()),
                    new TreeSet<>(
                            names(operation.path("requestBody").path("content")).toList()),
                    route.toString());
            assertEquals(new TreeSet<>(route.produces()), answers(operation), route.toString());
            assertEquals(route.open(), operation.has("security"), route.toString());
        }
    }

    private static Set<String> parameters(Route route) {
        Set<String> live = new TreeSet<>();
        for (Annotation[] annotations : route.target().getParameterAnnotations()) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof PathParam path) {
                    live.add("path " + path.value());
                } else if (annotation instanceof QueryParam query) {
                    live.add("query " + query.value());
                } else if (annotation instanceof HeaderParam header
                        && !header.value().equals("Content-Type")) {
                    live.add("header " + header.value());
                }
            }
        }
        return live;
    }

    private static Set<String> answers(JsonNode operation) {
        Set<String> types = new TreeSet<>();
        JsonNode responses = operation.get("responses");
        names(responses)
                .filter(status -> status.startsWith("2"))
                .forEach(status -> names(responses.get(status).path("content")).forEach(types::add));
        return types;
    }

    @Test
    void closedRoutesShouldWarnOf401And403() throws Exception {
        JsonNode document = document();
        for (Route route : Route.all()) {
            JsonNode responses = operation(document, route).get("responses");
            assertTrue(route.open() || (responses.has("401") && responses.has("403")), route.toString());
            assertEquals(route.template().contains("{"), responses.has("404"), route.toString());
        }
    }

    /** Every reference leads somewhere, and nothing is described that nobody refers to. */
    @Test
    void referencesShouldLeadSomewhere() throws Exception {
        JsonNode document = document();
        Set<String> referred = new TreeSet<>();
        document.findValuesAsText("$ref").forEach(reference -> {
            assertTrue(!document.at(reference.substring(1)).isMissingNode(), reference);
            referred.add(reference);
        });
        for (String kind : List.of("schemas", "responses")) {
            names(document.at("/components/" + kind))
                    .forEach(name -> assertTrue(referred.contains("#/components/" + kind + "/" + name), name));
        }
    }

    @Test
    void answersShouldHaveTheFieldsOfTheirSchemas() throws Exception {
        JsonNode document = document();
        Map<String, String> examples = Map.ofEntries(
                Map.entry("/health", "/health"),
                Map.entry("/me", "/me"),
                Map.entry("/posts", "/posts"),
                Map.entry("/posts/{post}", "/posts/post-1"),
                Map.entry("/posts/{post}/plan", "/posts/post-1/plan"),
                Map.entry("/posts/{post}/illustration", "/posts/post-1/illustration"),
                Map.entry("/illustrations/{illustration}", "/illustrations/illustration-1"),
                Map.entry("/jobs/{job}/explanation", "/jobs/illustration-1-s1/explanation"),
                Map.entry("/jobs/{job}/appeal", "/jobs/illustration-1-s1/appeal"),
                Map.entry("/posts/{post}/plan/shots/{shot}/outgoing", "/posts/post-1/plan/shots/s1/outgoing"),
                Map.entry("/pictures", "/pictures"),
                Map.entry("/pictures/{picture}", "/pictures/picture-1"),
                Map.entry("/providers", "/providers"));
        for (Map.Entry<String, String> example : examples.entrySet()) {
            HttpResponse<String> answer = api.get("/api/v1" + example.getValue());
            assertEquals(200, answer.statusCode(), example.getKey());
            JsonNode schema = document.path("paths")
                    .path(example.getKey())
                    .at("/get/responses/200/content/application~1json/schema");
            compare(document, schema, JSON.readTree(answer.body()), example.getKey());
        }
        HttpResponse<String> problem = api.get("/api/v1/posts?limit=0");
        compare(document, document.at("/components/schemas/Problem"), JSON.readTree(problem.body()), "problem");
    }

    private static void compare(JsonNode document, JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            compare(document, document.at(reference.substring(1)), value, where + " " + reference);
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> compareFields(document, schema, value, where);
            case "array" -> {
                assertTrue(value.isArray(), where);
                value.forEach(one -> compare(document, schema.get("items"), one, where + "[]"));
            }
            case "string" -> compareText(schema, value, where);
            case "integer" -> assertTrue(value.isIntegralNumber(), where);
            case "boolean" -> assertTrue(value.isBoolean(), where);
            default -> throw new AssertionError("no type: " + where);
        }
    }

    private static void compareFields(JsonNode document, JsonNode schema, JsonNode value, String where) {
        assertTrue(value.isObject(), where);
        List<String> known = names(schema.get("properties")).toList();
        names(value).forEach(name -> {
            assertTrue(known.contains(name), where + " has no field " + name);
            compare(document, schema.get("properties").get(name), value.get(name), where + "." + name);
        });
        schema.get("required").forEach(name -> assertTrue(value.has(name.asText()), where + " lacks " + name));
    }

    private static void compareText(JsonNode schema, JsonNode value, String where) {
        assertTrue(value.isTextual(), where);
        if (schema.has("enum")) {
            List<String> allowed = new ArrayList<>();
            schema.get("enum").forEach(one -> allowed.add(one.asText()));
            assertTrue(allowed.contains(value.asText()), where + " " + value);
        }
        if (schema.has("pattern")) {
            assertTrue(value.asText().matches(schema.get("pattern").asText()), where + " " + value);
        }
    }

    /** The other direction: what is read has the fields that the document offers. */
    @Test
    void requestsShouldHaveTheFieldsOfTheirSchemas() throws Exception {
        JsonNode schemas = document().at("/components/schemas");
        Map<String, Class<?>> bodies = Map.of(
                "Wanted", PlansResource.Wanted.class,
                "Edited", PlansResource.Edited.class,
                "SignIn", SessionResource.SignIn.class,
                "Settings", SettingsResource.Settings.class,
                "Saved", PicturesResource.Saved.class);
        bodies.forEach((name, type) -> assertEquals(
                Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getName())
                        .toList(),
                names(schemas.get(name).get("properties")).toList(),
                name));
    }

    @Test
    void statusesThatAreGivenShouldBeWritten() throws Exception {
        JsonNode document = document();
        for (Route route : Route.all()) {
            HttpResponse<String> answer = api.send(
                    api.asOwner(route.at("unknown")).method(route.method(), HttpRequest.BodyPublishers.noBody()));
            assertTrue(
                    operation(document, route).get("responses").has(Integer.toString(answer.statusCode())),
                    route + " gave " + answer.statusCode());
        }
    }
}
