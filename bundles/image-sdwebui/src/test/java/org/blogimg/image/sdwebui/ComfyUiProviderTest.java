package org.blogimg.image.sdwebui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.SelfTest;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ComfyUiProviderTest extends ComfyUiFixture {
    @Test
    void everyFieldShouldBeHeededOrTranslated() {
        sent(Requests.of("a cat", "line", 2, 42, "a dog", Optional.empty()));
        JsonNode graph = graph();
        assertEquals(
                "a cat, line drawing, black ink on white, sparse",
                graph.path("2").path("inputs").path("text").asText());
        assertEquals("a dog", graph.path("3").path("inputs").path("text").asText());
        assertEquals(320, graph.path("4").path("inputs").path("width").asInt());
        assertEquals(192, graph.path("4").path("inputs").path("height").asInt());
        assertEquals(2, graph.path("4").path("inputs").path("batch_size").asInt());
        assertEquals(42, graph.path("5").path("inputs").path("seed").asLong());
        assertEquals(
                "euler", graph.path("5").path("inputs").path("sampler_name").asText());
    }

    /** The poll has only the reference, and may be another instance's. */
    @Test
    void whateverLeavesForAJobShouldNameIt() {
        server.asksUntilDone(1);
        ImageRequest request = Requests.of("a cat");
        String reference = sent(request);
        provider().poll(reference);
        got(reference);
        ((Cancels) provider()).cancel(sent(request));
        assertTrue(outbound.sent().size() >= 8, () -> outbound.sent().toString());
        outbound.sent().forEach(each -> assertEquals(Optional.of(request.job()), each.job(), each::toString));
    }

    @Test
    void workThatAnEarlierVersionSentShouldBeTakenUp() {
        String reference = sent(Requests.of("a cat"));
        assertEquals(1, got(reference.substring(0, reference.lastIndexOf('~'))).size());
    }

    @Test
    void titleShouldNotBeSent() {
        sent(Requests.of("a cat"));
        assertFalse(server.calls().get(0).text().contains("Jane"));
    }

    @Test
    void aPromptOfTokensAndQuotesShouldStayAText() {
        sent(Requests.of(Requests.NASTY));
        JsonNode graph = graph();
        assertEquals(7, graph.size());
        assertEquals(Requests.NASTY, graph.path("2").path("inputs").path("text").asText());
        assertEquals("VAEDecode", graph.path("6").path("class_type").asText());
    }

    @Test
    void workShouldBePendingUntilItIsInTheHistory() {
        server.asksUntilDone(1);
        String first = sent(Requests.of("a cat"));
        String second = sent(Requests.of("a dog"));
        var running = assertInstanceOf(Generation.Pending.class, provider().poll(first));
        var waiting = assertInstanceOf(Generation.Pending.class, provider().poll(second));
        assertEquals(first, running.reference());
        assertTrue(running.pause().compareTo(waiting.pause()) < 0);
        assertEquals("42", got(first).get(0).seed());
    }

    @Test
    void aHistoryThatCouldNotBeDeletedShouldBeWithTheNext() {
        ImageProvider provider = provider();
        String first = ((Generation.Pending) provider.generate(Requests.of("a cat"))).reference();
        String second = ((Generation.Pending) provider.generate(Requests.of("a dog"))).reference();
        server.next(FINE, FINE, new Fault.Deaf());
        assertInstanceOf(Generation.Done.class, provider.poll(first));
        assertEquals(1, server.remembered());
        assertInstanceOf(Generation.Done.class, provider.poll(second));
        assertEquals(0, server.remembered());
    }

    @Test
    void variantsShouldAllCome() {
        assertEquals(3, got(sent(Requests.variants(3))).size());
    }

    @Test
    void aVariantThatIsGoneShouldNotCostTheOthers() {
        String reference = sent(Requests.variants(3));
        server.next(FINE, FINE, new Fault.Instead(Answer.empty(404)), FINE);
        assertEquals(2, got(reference).size());
    }

    @Test
    void anotherInstanceShouldBeAbleToAskAfterIt() {
        assertEquals(1, got(sent(Requests.of("a cat"))).size());
    }

    @Test
    void anOlderServerWithoutStatusShouldDoAsWell() {
        server.old();
        assertEquals(1, got(sent(Requests.of("a cat"))).size());
    }

    @Test
    void aLostAnswerShouldBeFoundInTheQueue() {
        server.next(new Fault.Silent());
        assertEquals(1, got(sent(Requests.of("a cat"))).size());
        assertEquals(
                1,
                server.calls().stream()
                        .filter(call -> call.path().equals("/prompt"))
                        .count());
    }

    @Test
    void aLostAnswerShouldBeFoundInTheHistory() {
        String other = sent(Requests.of("a dog"));
        assertInstanceOf(Generation.Done.class, provider().poll(other));
        server.next(
                new Fault.Silent(),
                json(200, "{\"queue_running\":[],\"queue_pending\":[]}"),
                json(
                        200,
                        """
                {"00000000-0000-4000-8000-000000000009":{"prompt":[9,"00000000-0000-4000-8000-000000000009",{},
                {"client_id":"blogimg-job-1"},[]],"outputs":{}}}"""));
        assertTrue(sent(Requests.of("a cat")).startsWith("00000000-0000-4000-8000-000000000009~"));
    }

    @Test
    void cancellingShouldStopWhatRunsAndDropWhatWaits() {
        Cancels provider = (Cancels) provider();
        String running = sent(Requests.of("a cat"));
        String waiting = sent(Requests.of("a dog"));
        provider.cancel(waiting);
        assertEquals(1, server.queued());
        provider.cancel(running);
        assertEquals(0, server.queued());
        assertEquals(0, server.remembered());
        provider.cancel(running);
        assertEquals(
                1,
                server.calls().stream()
                        .filter(call -> call.path().equals("/interrupt"))
                        .count());
    }

    @Test
    void cancellingShouldNotStopAnothersWork() {
        sent(Requests.of("a cat"));
        ((Cancels) provider()).cancel("00000000-0000-4000-8000-000000000077~1~1");
        assertEquals(1, server.queued());
        assertTrue(server.calls().stream().noneMatch(call -> call.path().equals("/interrupt")));
    }

    @Test
    void anEditShouldBeginFromAPictureThatTheServerDoesNotKeep() {
        String reference = sent(Requests.edit());
        JsonNode graph = graph();
        assertEquals(
                "blogimg-job-1.png [temp]",
                graph.path("4").path("inputs").path("image").asText());
        assertEquals(0.4, graph.path("8").path("inputs").path("denoise").asDouble());
        assertEquals(1, got(reference).size());
    }

    @Test
    void basicAuthenticationShouldBeSent(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), "open sesame");
        server.onlyFor("blog", "open sesame");
        settings.putAll(Map.of("user", "blog", ".password", "file:" + secret));
        assertEquals(1, got(sent(Requests.of("a cat"))).size());
    }

    @Test
    void aPathBeforeTheServerShouldBeKept() {
        settings.put("base_url", server.base() + "/api/");
        assertEquals(1, got(sent(Requests.of("a cat"))).size());
        assertTrue(server.calls().stream().allMatch(call -> call.path().startsWith("/api/")));
    }

    @Test
    void selfTestShouldSpendNothing() {
        List<SelfTest.Check> checks = ((SelfTest) provider()).selfTest();
        assertEquals(4, checks.size());
        assertTrue(
                checks.stream().allMatch(check -> check.outcome() == SelfTest.Check.Outcome.PASSED), checks::toString);
        assertTrue(server.calls().stream().allMatch(call -> call.method().equals("GET")));
    }

    @Test
    void selfTestShouldNameWhatTheServerLacks(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("workflow.json"),
                """
                {"1":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"%model%","x":"%prompt%"}},
                 "2":{"class_type":"Nobody","inputs":{}},"3":{"class_type":"SaveImage","inputs":{}}}""");
        settings.putAll(Map.of("workflow", file.toString(), "model", "nope"));
        assertEquals(
                List.of("PASSED", "FAILED", "FAILED", "FAILED"),
                ((SelfTest) provider())
                        .selfTest().stream()
                                .map(check -> check.outcome().name())
                                .toList());
    }
}
