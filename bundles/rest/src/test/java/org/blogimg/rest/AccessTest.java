package org.blogimg.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may call what. Goes over every route there is, also over those that come later. */
final class AccessTest {
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

    static List<Route> routes() {
        return Route.all();
    }

    static List<Route> closedRoutes() {
        return Route.all().stream().filter(route -> !route.open()).toList();
    }

    static List<Route> routesWithIds() {
        return Route.all().stream()
                .filter(route -> route.template().contains("{"))
                .toList();
    }

    private static HttpRequest.Builder call(Route route, HttpRequest.Builder request) {
        List<String> types = route.consumes();
        if (types.isEmpty()) {
            return request.method(route.method(), HttpRequest.BodyPublishers.noBody());
        }
        String type = types.get(0).replace("*", "png");
        return request.header("Content-Type", type).method(route.method(), LiveApi.text("{}"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void routeShouldSayWhoMayCallIt(Route route) {
        assertNotNull(route.target().getAnnotation(Access.class), "no @Access: " + route);
    }

    @Test
    void onlyHealthDocumentSignInAndTheBellShouldBeOpen() {
        assertEquals(
                List.of("GET /health", "GET /openapi.json", "POST /rings", "POST /session"),
                Route.all().stream()
                        .filter(Route::open)
                        .map(Route::toString)
                        .sorted()
                        .toList());
    }

    /** Where a type or a method does not fit, no resource is asked: a stranger is to sign in first all the same. */
    @ParameterizedTest
    @MethodSource("closedRoutes")
    void strangerShouldGet401EvenWhereNothingFits(Route route) throws Exception {
        for (String method : List.of("POST", "PATCH")) {
            HttpResponse<String> answer = api.send(api.open(route.at("post-1"))
                    .header("Content-Type", "text/nonsense")
                    .method(method, HttpRequest.BodyPublishers.ofString("{}")));
            assertEquals(401, answer.statusCode(), method + " " + route);
        }
    }

    @ParameterizedTest
    @MethodSource("closedRoutes")
    void strangerShouldGet401(Route route) throws Exception {
        for (HttpRequest.Builder stranger : List.of(
                api.open(route.at("post-1")),
                api.as("wrong", route.at("post-1")),
                api.open(route.at("post-1")).header("Authorization", "Basic dG9rZW4tb2Ytb3duZXI6"),
                api.open(route.at("post-1")).header("Cookie", "blogimg_session_" + api.port() + "=made-up"))) {
            HttpResponse<String> answer = api.send(call(route, stranger));
            assertEquals(401, answer.statusCode(), route.toString());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(answer.body().contains("\"/problems/unauthorized\""), answer.body());
            assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("closedRoutes")
    void supportShouldSeeNoContent(Route route) throws Exception {
        Access access = route.target().getAnnotation(Access.class);
        if (access.value() == Access.Who.CONTENT) {
            HttpResponse<String> answer = api.send(call(route, api.as("token-of-support", route.at("post-1"))));
            assertEquals(403, answer.statusCode(), route.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("routesWithIds")
    void idOfAnotherShouldAnswerAsAnUnknownOne(Route route) throws Exception {
        String mine = route.template().startsWith("/pictures")
                ? "picture-1"
                : route.template().startsWith("/illustrations") ? "illustration-1" : "post-1";
        if (route.template().startsWith("/jobs")) {
            mine = "illustration-1-s1";
        }
        String valid = route.template().contains("saved") ? "{\"saved\":true}" : "{}";
        HttpRequest.Builder request = api.as("token-of-other", route.at(mine));
        HttpResponse<String> others = api.send(filled(route, request, valid));
        HttpResponse<String> unknown = api.send(filled(route, api.as("token-of-other", route.at("unknown")), valid));
        HttpResponse<String> malformed = api.send(filled(route, api.as("token-of-other", route.at("%2e%20x")), valid));
        assertEquals(404, others.statusCode(), route + ": " + others.body());
        assertEquals(404, unknown.statusCode(), route + ": " + unknown.body());
        assertEquals(404, malformed.statusCode(), route + ": " + malformed.body());
        assertEquals(withoutId(unknown), withoutId(others));
    }

    private static HttpRequest.Builder filled(Route route, HttpRequest.Builder request, String body) {
        return route.consumes().isEmpty()
                ? call(route, request)
                : request.header("Content-Type", "application/json").method(route.method(), LiveApi.text(body));
    }

    private static String withoutId(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
