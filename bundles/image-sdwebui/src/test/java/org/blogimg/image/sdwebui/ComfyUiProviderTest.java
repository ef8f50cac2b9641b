package org.blogimg.image.sdwebui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.SelfTest;
import org.blogimg.kit.Json;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.ComfyUiSimulator;
import org.blogimg.simulators.Fault;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ComfyUiProviderTest {
    private static final Fault FINE = new Fault.None();

    private final ComfyUiSimulator server = new ComfyUiSimulator();
    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void configure() {
        settings.put("base_url", server.base().toString());
        settings.put("model", "sdxl.safetensors");
        settings.put("side", 256);
        server.asksUntilDone(0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ImageProvider provider() {
        return ComfyUiOpener.provider(Configs.of(ComfyUiOpener.Config.class, settings), new LoopbackOutbound(), "1.2.3")
                .orElseThrow();
    }

    private String sent(ImageRequest request) {
        return assertInstanceOf(Generation.Pending.class, provider().generate(request))
                .reference();
    }

    private List<Drawn> got(String reference) {
        return assertInstanceOf(Generation.Done.class, provider().poll(reference))
                .pictures();
    }

    private PlugFailure refuses(Kind kind) {
        return fails(kind, () -> provider().generate(Requests.of("a secret cat")));
    }

    private PlugFailure pollFails(Kind kind) {
        String reference = sent(Requests.of("a secret cat"));
        return fails(kind, () -> provider().poll(reference));
    }

    private static PlugFailure fails(Kind kind, Executable call) {
        PlugFailure failure = assertThrows(PlugFailure.class, call);
        assertEquals(kind, failure.kind(), failure::getMessage);
        assertFalse(String.valueOf(failure.getMessage()).contains("secret"), "the prompt is quoted");
        return failure;
    }

    private void says(String words, PlugFailure failure) {
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure::getMessage);
    }

    private JsonNode graph() {
        Call call = server.calls().stream()
                .filter(one -> one.path().equals("/prompt"))
                .findFirst()
                .orElseThrow();
        return Json.read(call.body()).orElseThrow().path("prompt");
    }

    private static Fault json(int status, String text) {
        return new Fault.Instead(Answer.json(status, text));
    }

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
    void whatIsFetchedShouldBeForgottenByTheServer() {
        String reference = sent(Requests.of("a cat"));
        got(reference);
        assertEquals(0, server.remembered());
        says("knows nothing", fails(Kind.PERMANENT, () -> provider().poll(reference)));
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
    void workThatNobodyFindsShouldBeUnknown() {
        server.next(new Fault.Deaf());
        refuses(Kind.UNKNOWN);
        server.next(new Fault.Silent());
        server.always(new Fault.Deaf());
        refuses(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>secret", "", "[]", "{}", "{\"prompt_id\":7.5}", "{\"prompt_id\":\"../x\"}"})
    void anAnswerWithoutAnIdShouldBeUnknown(String body) {
        server.always(json(200, body));
        refuses(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "401,PERMANENT,.password",
        "404,PERMANENT,base_url",
        "302,PERMANENT,base_url",
        "500,UNKNOWN,broke",
        "502,UNKNOWN,broke",
        "429,RETRY,busy",
        "503,RETRY,busy"
    })
    void eachStatusShouldSayWhatToDo(int status, Kind kind, String mend) {
        server.always(json(status, "{\"error\":\"a secret cat\"}"));
        says(mend, refuses(kind));
    }

    @Test
    void aWorkflowThatIsRefusedShouldNameNodeAndInput() {
        settings.put("model", "nope.safetensors");
        says("value_not_in_list at ckpt_name of CheckpointLoaderSimple", refuses(Kind.PERMANENT));
        server.next(json(400, "{\"error\":{\"type\":\"a secret cat\"},\"node_errors\":[]}"));
        refuses(Kind.PERMANENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "[]", "{\"a\":"})
    void aHistoryThatCannotBeReadShouldBeAskedAgain(String body) {
        String reference = sent(Requests.of("a cat"));
        server.next(json(200, body));
        fails(Kind.RETRY, () -> provider().poll(reference));
        assertEquals(1, got(reference).size());
    }

    @Test
    void aHistoryThatBreaksShouldBeAskedAgain() {
        String reference = sent(Requests.of("a cat"));
        for (Fault fault : List.of(new Fault.Silent(), new Fault.Truncated(9), json(500, ""), json(429, ""))) {
            server.always(fault);
            fails(Kind.RETRY, () -> provider().poll(reference));
        }
    }

    @Test
    void aHistoryWithoutEndShouldBeCutOff() {
        String reference = sent(Requests.of("a cat"));
        server.next(new Fault.Endless(64 << 20));
        fails(Kind.PERMANENT, () -> provider().poll(reference));
    }

    @Test
    void aJsonBombShouldBeAskedAgain() {
        String reference = sent(Requests.of("a cat"));
        server.next(json(200, "{\"a\":".repeat(100_000)));
        fails(Kind.RETRY, () -> provider().poll(reference));
    }

    @Test
    void anothersWorkShouldNotBeTakenForOurs() {
        String reference = sent(Requests.of("a cat"));
        String id = Ticket.of(reference).id();
        server.next(json(200, "{\"another\":{\"outputs\":{}}}"));
        says("another's", fails(Kind.PERMANENT, () -> provider().poll(reference)));
        server.next(json(200, "{\"" + id + "\":{\"prompt\":[1,\"another\"],\"outputs\":{}}}"));
        fails(Kind.PERMANENT, () -> provider().poll(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"outputs\":7}",
                "{\"outputs\":{\"7\":{\"images\":[]}}}",
                "{\"outputs\":{\"7\":{\"images\":[7,null,{}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"../../secret\",\"subfolder\":\"\",\"type\":\"temp\"}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"/etc/secret\",\"subfolder\":\"\",\"type\":\"temp\"}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"a.png\",\"subfolder\":\"../b\",\"type\":\"temp\"}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"a.png\",\"subfolder\":\"\",\"type\":\"input\"}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"a\\n.png\",\"subfolder\":\"\",\"type\":\"temp\"}]}}}"
            })
    void aSuccessWithoutAPictureShouldFailForGood(String entry) {
        String reference = sent(Requests.of("a cat"));
        server.next(json(200, "{\"" + Ticket.of(reference).id() + "\":" + entry + "}"));
        fails(Kind.PERMANENT, () -> provider().poll(reference));
        assertTrue(server.calls().stream().noneMatch(call -> call.path().startsWith("/view")));
    }

    @Test
    void aFileThatIsNoPictureShouldFailForGood() {
        String reference = sent(Requests.of("a cat"));
        server.next(
                FINE,
                new Fault.Instead(Answer.bytes("text/html", "<html>secret</html>".getBytes(StandardCharsets.UTF_8))));
        fails(Kind.PERMANENT, () -> provider().poll(reference));
    }

    @Test
    void aPictureThatBreaksOffShouldBeFetchedAgain() {
        String reference = sent(Requests.of("a cat"));
        server.next(FINE, new Fault.Truncated(50));
        fails(Kind.RETRY, () -> provider().poll(reference));
        assertEquals(1, got(reference).size());
    }

    @Test
    void anErrorShouldNameItsKindAndNotItsWords() {
        server.breakNext("torch.cuda.OutOfMemoryError");
        says("torch.cuda.OutOfMemoryError at KSampler", pollFails(Kind.PERMANENT));
        server.breakNext("a secret kind of error");
        says("an error at KSampler", pollFails(Kind.PERMANENT));
        assertEquals(0, server.remembered());
    }

    @Test
    void workThatSomebodyInterruptsShouldFail() {
        server.breakNext("interrupted");
        says("interrupted", pollFails(Kind.PERMANENT));
    }

    @Test
    void workLostByARestartShouldFail() {
        String reference = sent(Requests.of("a cat"));
        server.restart();
        says("restarted", fails(Kind.PERMANENT, () -> provider().poll(reference)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "id~42~9", "../../queue~42~1", "a b~1~1", "id~-1~1", "~1~1"})
    void aReferenceOfAnotherFormShouldAskNobody(String reference) {
        fails(Kind.PERMANENT, () -> provider().poll(reference));
        fails(Kind.PERMANENT, () -> ((Cancels) provider()).cancel(reference));
        assertEquals(List.of(), server.calls());
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
    void aLostUploadShouldBeTriedAgain() {
        server.next(new Fault.Silent());
        fails(Kind.RETRY, () -> provider().generate(Requests.edit()));
        server.next(json(200, "{\"name\":\"../x\"}"));
        fails(Kind.RETRY, () -> provider().generate(Requests.edit()));
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
