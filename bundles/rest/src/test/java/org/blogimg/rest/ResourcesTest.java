package org.blogimg.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.blogimg.api.text.Format;
import org.blogimg.api.text.Wish;
import org.blogimg.moderation.Refusal;
import org.blogimg.posts.Brief;
import org.blogimg.studio.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every row of the contract, as a caller sees it. */
final class ResourcesTest {
    private final ObjectMapper json = new ObjectMapper();
    private LiveApi api = new LiveApi();

    @BeforeEach
    void prepare() throws Exception {
        api.preparePlan();
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private JsonNode body(int status, HttpResponse<String> answer) throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        return json.readTree(answer.body());
    }

    @Test
    void healthShouldAnswerAnybodyAndNameWhatIsMissing() throws Exception {
        HttpResponse<String> up = api.send(api.open("/api/v1/health").GET());
        assertEquals("{\"status\":\"up\"}", up.body());
        api.house.waitingFor.add("a moderator");
        JsonNode starting = body(503, api.send(api.open("/api/v1/health").GET()));
        assertEquals("starting", starting.get("status").asText());
        assertEquals("a moderator", starting.get("waitingFor").get(0).asText());
    }

    @Test
    void postShouldComeBackAsItWentIn() throws Exception {
        HttpResponse<String> made =
                api.post("/api/v1/posts?name=n%C3%A4me", "text/html; charset=utf-8", "<p>\u4f60\u597d</p>");
        JsonNode post = body(201, made);
        assertTrue(made.headers().firstValue("Location").orElseThrow().endsWith("/api/v1/posts/post-2"));
        assertEquals("html", post.get("format").asText());
        assertEquals("n\u00e4me", post.get("name").asText());
        assertEquals("<p>\u4f60\u597d</p>", post.get("source").asText());
        assertEquals(post, body(200, api.get("/api/v1/posts/post-2")));
        assertEquals("2026-11-23T10:00:00Z", post.get("createdAt").asText());
        assertEquals("no-store", made.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void settingsShouldBeTheCallersAndNameSomebodyWhoIsThere() throws Exception {
        assertEquals("{}", api.get("/api/v1/me/settings").body());
        JsonNode set = body(200, put("{\"imageProvider\":\"sketch\"}"));
        assertEquals("sketch", set.get("imageProvider").asText());
        assertEquals(set, body(200, api.get("/api/v1/me/settings")));
        JsonNode problem = body(422, put("{\"imageProvider\":\"nobody\"}"));
        assertTrue(problem.toString().contains("imageProvider"), problem::toString);
        body(200, put("{}"));
        assertEquals("{}", api.get("/api/v1/me/settings").body());
    }

    private HttpResponse<String> put(String settings) throws Exception {
        return api.send(api.asOwner("/api/v1/me/settings")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(settings)));
    }

    @Test
    void plainTextShouldBeLookedAt() throws Exception {
        api.post("/api/v1/posts", "text/plain", "text");
        assertTrue(api.house.studio.posts.last.format().isEmpty());
        api.post("/api/v1/posts", "text/markdown", "text");
        assertEquals(Format.MARKDOWN, api.house.studio.posts.last.format().orElseThrow());
    }

    @Test
    void listsShouldGoOnWhereTheyEnded() throws Exception {
        api.post("/api/v1/posts", "text/markdown", "two");
        HttpResponse<String> first = api.get("/api/v1/posts?limit=1");
        JsonNode page = body(200, first);
        assertEquals("post-1", page.get("items").get(0).get("id").asText());
        assertEquals("post-1", page.get("next").asText());
        assertEquals(
                "</api/v1/posts?limit=1&after=post-1>; rel=\"next\"",
                first.headers().firstValue("Link").orElseThrow());
        JsonNode rest = body(200, api.get("/api/v1/posts?limit=2&after=post-1"));
        assertEquals("post-2", rest.get("items").get(0).get("id").asText());
        assertFalse(rest.has("next"));
    }

    @Test
    void planShouldTakeItsWishesOrNone() throws Exception {
        assertEquals(Brief.OPEN, api.house.studio.plans.last);
        HttpResponse<String> made = api.post(
                "/api/v1/posts/post-1/plan",
                "application/json",
                "{\"pictures\":3,\"socialCard\":false,\"style\":\"line\",\"provider\":\"sketch\"}");
        JsonNode plan = body(201, made);
        assertEquals(new Wish(3, false), api.house.studio.plans.last.wish());
        assertEquals("line", plan.get("style").asText());
        assertEquals("HERO", plan.get("shots").get(0).get("role").asText());
        assertEquals("is short", plan.get("skips").get(0).get("reason").asText());
        assertEquals(plan, body(200, api.get("/api/v1/posts/post-1/plan")));
        HttpResponse<String> without =
                api.send(api.asOwner("/api/v1/posts/post-1/plan").POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(201, without.statusCode(), without.body());
    }

    @Test
    void shotShouldChangeByPatch() throws Exception {
        HttpResponse<String> edited = api.send(api.asOwner("/api/v1/posts/post-1/plan/shots/s1")
                .header("Content-Type", "application/json")
                .method("PATCH", LiveApi.text("{\"prompt\":\"a house\"}")));
        assertEquals(
                "a house", body(200, edited).get("shots").get(0).get("prompt").asText());
    }

    @Test
    void orderShouldBeAcceptedOnceForOneKey() throws Exception {
        String path = "/api/v1/posts/post-1/illustrations";
        HttpRequest.Builder order = api.asOwner(path).header("Idempotency-Key", "my-key");
        HttpResponse<String> first = api.send(order.POST(HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> again = api.send(order.POST(HttpRequest.BodyPublishers.noBody()));
        JsonNode illustration = body(202, first);
        assertTrue(
                first.headers().firstValue("Location").orElseThrow().endsWith("/api/v1/illustrations/illustration-1"));
        assertEquals(illustration, body(202, again));
        assertEquals("my-key", api.house.studio.illustrations.keys.get(0));
        assertEquals("QUEUED", illustration.get("jobs").get(0).get("state").asText());
        assertFalse(illustration.get("jobs").get(0).has("picture"));
        assertFalse(illustration.get("ended").asBoolean());
    }

    @Test
    void ordersWithoutKeyShouldGetOneEach() throws Exception {
        String path = "/api/v1/posts/post-1/plan/shots/s1/pictures";
        JsonNode one = body(202, api.post(path, "application/json", ""));
        JsonNode two = body(202, api.post(path, "application/json", ""));
        assertEquals(1, one.get("jobs").size());
        assertFalse(one.get("id").equals(two.get("id")));
    }

    @Test
    void illustrationShouldBeFoundExplainedAndCancelled() throws Exception {
        body(202, api.post("/api/v1/posts/post-1/illustrations", "application/json", ""));
        JsonNode found = body(200, api.get("/api/v1/illustrations/illustration-1"));
        assertEquals(found, body(200, api.get("/api/v1/posts/post-1/illustration")));
        String job = found.get("jobs").get(0).get("id").asText();
        JsonNode explanation = body(200, api.get("/api/v1/jobs/" + job + "/explanation"));
        assertEquals("a boat", explanation.get("sentPrompt").asText());
        assertEquals("QUEUED", explanation.get("steps").get(0).get("state").asText());
        JsonNode cancelled = body(
                200,
                api.send(api.asOwner("/api/v1/illustrations/illustration-1").DELETE()));
        assertTrue(cancelled.get("ended").asBoolean());
        api.house.studio.illustrations.move("illustration-1", 0, Job.State.SETTLED);
        assertEquals(
                "picture-of-s1",
                body(200, api.get("/api/v1/illustrations/illustration-1"))
                        .get("jobs")
                        .get(0)
                        .get("picture")
                        .asText());
    }

    @Test
    void exactWordsShouldBeShownBeforeAndAfterSending_SHR6() throws Exception {
        api.preparePlan();
        api.post("/api/v1/posts/post-1/illustrations", "application/json", "");
        JsonNode before = body(200, api.get("/api/v1/posts/post-1/plan/shots/s1/outgoing"));
        JsonNode after = body(200, api.get("/api/v1/jobs/illustration-1-s1/explanation"));
        assertEquals(before, after.get("words"));
        assertEquals("{\"text\":\"a boat of \"}", before.get("prompt").get(0).toString());
        assertEquals("an address", before.get("prompt").get(1).get("text").asText());
        assertEquals("e-mail", before.get("prompt").get(1).get("kind").asText());
        assertEquals("e-mail -> an address", before.get("replaced").get(0).asText());
        assertEquals(
                404, api.get("/api/v1/posts/post-1/plan/shots/none/outgoing").statusCode());
    }

    @Test
    void aRefusalShouldBeAppealedOnceByItsOwner_AIS3() throws Exception {
        api.preparePlan();
        api.post("/api/v1/posts/post-1/illustrations", "application/json", "");
        String address = "/api/v1/jobs/illustration-1-s1/appeal";
        JsonNode refusal = body(200, api.get(address));
        assertEquals("REFUSED", refusal.get("state").asText());
        assertEquals("picture-blank", refusal.get("rule").asText());
        JsonNode open = body(200, api.post(address, "application/json", "{\"reason\": \"it is fog\"}"));
        assertEquals("OPEN", open.get("state").asText());
        assertEquals("it is fog", open.get("plea").asText());
        assertEquals(
                "it is fog",
                body(200, api.post(address, "application/json", "")).get("plea").asText());
        assertEquals("olga", open.get("looks").get(0).get("who").asText());
        api.house.appeals.stands(Refusal.State.DENIED);
        assertEquals("So be it.", body(200, api.get(address)).get("answer").asText());
        api.house.appeals.stands(Refusal.State.FINAL);
        assertEquals(409, api.post(address, "application/json", "{}").statusCode());
        assertEquals(404, api.get("/api/v1/jobs/none/appeal").statusCode());
        assertEquals(
                404,
                api.post("/api/v1/jobs/none/appeal", "application/json", "{}").statusCode());
        assertEquals(
                422,
                api.post(address, "application/json", "{\"words\": \"it is fog\"}")
                        .statusCode());
    }

    @Test
    void documentShouldComeAsFileThatABrowserGivesNoRights() throws Exception {
        HttpResponse<String> markdown = api.get("/api/v1/posts/post-1/document");
        assertEquals("# Boats\n\nThey float.\n", markdown.body());
        assertTrue(markdown.headers().firstValue("Content-Type").orElseThrow().startsWith("text/markdown"));
        HttpResponse<String> html = api.get("/api/v1/posts/post-1/document?format=html");
        assertTrue(html.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
        assertTrue(html.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .contains("sandbox"));
        assertTrue(
                html.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment"));
        assertEquals(422, api.get("/api/v1/posts/post-1/document?format=pdf").statusCode());
    }

    @Test
    void archiveShouldBeStreamedUnderThePostsName() throws Exception {
        HttpResponse<String> zip = api.get("/api/v1/posts/post-1/archive");
        assertEquals(200, zip.statusCode());
        assertEquals("application/zip", zip.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "attachment; filename=\"boats.zip\"; filename*=UTF-8''boats.zip",
                zip.headers().firstValue("Content-Disposition").orElseThrow());
    }

    @Test
    void pictureShouldComeSaveAndGo() throws Exception {
        JsonNode made = body(201, api.post("/api/v1/pictures?altText=A%20boat", "image/png", "pixels"));
        assertEquals("A boat", made.get("altText").asText());
        assertEquals("algorithmicMedia", made.get("source").asText());
        assertFalse(made.get("saved").asBoolean());
        HttpResponse<String> saved = api.send(api.asOwner("/api/v1/pictures/picture-1/saved")
                .header("Content-Type", "application/json")
                .PUT(LiveApi.text("{\"saved\":true}")));
        assertTrue(body(200, saved).get("saved").asBoolean());
        assertFalse(body(200, api.get("/api/v1/pictures/picture-1")).has("goneAt"));
        assertEquals(1, body(200, api.get("/api/v1/pictures")).get("items").size());
        assertEquals(
                204,
                api.send(api.asOwner("/api/v1/pictures/picture-1").DELETE()).statusCode());
        assertEquals(404, api.get("/api/v1/pictures/picture-1").statusCode());
        assertEquals(410, api.get("/api/v1/pictures/expired").statusCode());
    }

    @Test
    void providersShouldSayWhatLeavesTheHouse() throws Exception {
        JsonNode provider = body(200, api.get("/api/v1/providers")).get("items").get(0);
        assertEquals("sketch", provider.get("id").asText());
        assertEquals("in process", provider.get("purgeSource").asText());
        assertEquals(0, provider.get("hosts").size());
    }

    @Test
    void postShouldGo() throws Exception {
        assertEquals(204, api.send(api.asOwner("/api/v1/posts/post-1").DELETE()).statusCode());
        assertEquals(404, api.get("/api/v1/posts/post-1").statusCode());
        assertEquals(404, api.send(api.asOwner("/api/v1/posts/post-1").DELETE()).statusCode());
    }
}
