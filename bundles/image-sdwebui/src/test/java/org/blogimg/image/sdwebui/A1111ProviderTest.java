package org.blogimg.image.sdwebui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.SelfTest;
import org.blogimg.kit.Json;
import org.blogimg.kit.Magic;
import org.blogimg.simulators.A1111Simulator;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.Pixels;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.LoopbackOutbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class A1111ProviderTest {
    private final A1111Simulator server = new A1111Simulator();
    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void configure() {
        settings.put("base_url", server.base().toString());
        settings.put("side", 256);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ImageProvider provider() {
        return A1111Opener.provider(Configs.of(A1111Opener.Config.class, settings), new LoopbackOutbound(), "1.2.3")
                .orElseThrow();
    }

    private List<Drawn> drawn(ImageRequest request) {
        return assertInstanceOf(Generation.Done.class, provider().generate(request))
                .pictures();
    }

    private PlugFailure fails(Kind kind) {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider().generate(Requests.of("a secret cat")));
        assertEquals(kind, failure.kind(), failure::getMessage);
        assertFalse(String.valueOf(failure.getMessage()).contains("secret"), "the prompt is quoted");
        return failure;
    }

    private PlugFailure instead(Kind kind, int status, String body) {
        server.next(new Fault.Instead(Answer.json(status, body)));
        return fails(kind);
    }

    private JsonNode order() {
        Call call = server.calls().get(0);
        return Json.read(call.body()).orElseThrow();
    }

    @Test
    void everyFieldShouldBeHeededOrTranslated() {
        settings.putAll(Map.of("model", "sdxl.safetensors", "sampler", "Euler", "scheduler", "automatic"));
        drawn(Requests.of("a cat", "photo", 2, 42, "a dog", Optional.empty()));
        JsonNode order = order();
        assertEquals(
                "a cat, photograph, natural light, realistic, high detail",
                order.path("prompt").asText());
        assertEquals("a dog", order.path("negative_prompt").asText());
        assertEquals(42, order.path("seed").asLong());
        assertEquals(2, order.path("batch_size").asInt());
        assertEquals("Euler", order.path("sampler_name").asText());
        assertEquals("automatic", order.path("scheduler").asText());
        assertEquals(320, order.path("width").asInt());
        assertEquals(192, order.path("height").asInt());
        assertEquals(
                "sdxl.safetensors",
                order.path("override_settings").path("sd_model_checkpoint").asText());
    }

    @Test
    void nothingShouldBeKeptOnTheServerAndNoPromptInThePicture() {
        Drawn drawn = drawn(Requests.of("a cat")).get(0);
        assertFalse(order().path("save_images").asBoolean(true));
        assertFalse(order().path("override_settings").path("enable_pnginfo").asBoolean(true));
        assertFalse(new String(Requests.bytes(drawn), StandardCharsets.ISO_8859_1).contains("a cat"));
    }

    @Test
    void titleShouldNotBeSent() {
        drawn(Requests.of("a cat"));
        assertFalse(server.calls().get(0).text().contains("Jane"));
    }

    @Test
    void aPromptOfQuotesShouldStayAText() {
        drawn(Requests.of(Requests.NASTY));
        assertEquals(Requests.NASTY, order().path("prompt").asText());
        assertFalse(order().has("6"));
    }

    @Test
    void variantsShouldHaveTheirOwnSeeds() {
        List<Drawn> drawn = drawn(Requests.variants(3));
        assertEquals(List.of("42", "43", "44"), drawn.stream().map(Drawn::seed).toList());
    }

    @Test
    void aSheetBeforeTheVariantsShouldBeLeftOut() {
        byte[] second = Requests.bytes(drawn(Requests.variants(2)).get(1));
        server.sheetFirst();
        List<Drawn> drawn = drawn(Requests.variants(2));
        assertEquals(2, drawn.size());
        assertArrayEquals(second, Requests.bytes(drawn.get(1)));
    }

    @Test
    void aSheetThatNobodyTellsOfShouldBeLeftOutByNumber() {
        server.sheetFirst();
        server.imitation();
        List<Drawn> drawn = drawn(Requests.variants(2));
        assertEquals(List.of("42", ""), drawn.stream().map(Drawn::seed).toList());
    }

    @ParameterizedTest
    @CsvSource({"-1,4294967279", "4294967300,20", "0,0"})
    void anySeedShouldFitTheServersWidth(long asked, long sent) {
        drawn(Requests.of("a cat", "", 1, asked, "", Optional.empty()));
        assertEquals(sent, order().path("seed").asLong());
    }

    @Test
    void anEditShouldBeginFromThePicture() {
        drawn(Requests.edit());
        assertEquals("/sdapi/v1/img2img", server.calls().get(0).path());
        assertEquals(0.4, order().path("denoising_strength").asDouble());
        assertEquals(1, order().path("init_images").size());
    }

    @Test
    void anUnknownStyleShouldNotBeIgnored() {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider().generate(Requests.styled("cubist")));
        assertEquals(Kind.PERMANENT, failure.kind());
        assertEquals(List.of(), server.calls());
    }

    @Test
    void aServerWithoutProgressShouldDoAsWell() {
        server.imitation();
        Drawn drawn = drawn(Requests.of("a cat")).get(0);
        assertEquals("42", drawn.seed());
        assertTrue(Magic.isPicture(Requests.bytes(drawn)));
    }

    @Test
    void anInterruptedPictureShouldNotBeDelivered() {
        server.interruptNext();
        fails(Kind.RETRY);
        drawn(Requests.of("a cat"));
    }

    @Test
    void anInterruptionOfOthersWorkShouldNotBeOurs() {
        String state = "{\"state\":{\"interrupted\":true,\"job_timestamp\":\"somebody else's\"}}";
        server.next(new Fault.None(), new Fault.Instead(Answer.json(200, state)));
        assertEquals(1, drawn(Requests.of("a cat")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[]", "{\"state\":7}"})
    void aProgressThatMakesNoSenseShouldNotCostThePicture(String progress) {
        server.next(new Fault.None(), new Fault.Instead(Answer.json(200, progress)));
        assertEquals(1, drawn(Requests.of("a cat")).size());
    }

    @Test
    void basicAuthenticationShouldBeSent(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), "open sesame\n");
        server.onlyFor("blog", "open sesame");
        settings.putAll(Map.of("user", "blog", ".password", "file:" + secret));
        assertEquals(1, drawn(Requests.of("a cat")).size());
        Files.writeString(secret, "wrong");
        assertTrue(String.valueOf(fails(Kind.PERMANENT).getMessage()).contains(".password"));
    }

    @Test
    void aPasswordThatIsGoneShouldSayWhereItWas(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), "open sesame");
        settings.putAll(Map.of("user", "blog", ".password", "file:" + secret));
        ImageProvider provider = provider();
        Files.delete(secret);
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider.generate(Requests.of("a cat")));
        assertEquals(Kind.PERMANENT, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains(".password"));
        assertEquals(List.of(), server.calls());
    }

    @ParameterizedTest
    @CsvSource({
        "401,PERMANENT,.password",
        "403,PERMANENT,.password",
        "404,PERMANENT,--api",
        "413,PERMANENT,size",
        "422,PERMANENT,sampler",
        "302,PERMANENT,base_url",
        "500,UNKNOWN,broke",
        "502,UNKNOWN,broke",
        "504,UNKNOWN,broke",
        "429,RETRY,busy",
        "503,RETRY,busy"
    })
    void eachStatusShouldSayWhatToDo(int status, Kind kind, String mend) {
        PlugFailure failure = instead(kind, status, "{\"detail\":\"a secret cat\"}");
        assertTrue(String.valueOf(failure.getMessage()).contains(mend), failure::getMessage);
    }

    @Test
    void aSamplerThatTheServerLacksShouldBeNamedAsTheKey() {
        settings.put("sampler", "Nope");
        assertTrue(String.valueOf(fails(Kind.PERMANENT).getMessage()).contains("see sampler"));
    }

    @Test
    void aModelThatTheServerLacksShouldBeNamedAsTheKey() {
        settings.put("model", "nope");
        assertTrue(String.valueOf(fails(Kind.PERMANENT).getMessage()).contains("see model"));
    }

    @Test
    void theServersOwnErrorShouldProveThatNothingWasDrawn() {
        String error = "{\"error\":\"OutOfMemoryError\",\"detail\":\"\",\"body\":\"\",\"errors\":\"a secret cat\"}";
        PlugFailure failure = instead(Kind.RETRY, 500, error);
        assertTrue(String.valueOf(failure.getMessage()).contains("memory"));
    }

    @Test
    void retryAfterShouldBeHeededInSecondsAndAsADate() {
        server.next(new Fault.Instead(Answer.json(429, "{}").with("Retry-After", "7")));
        assertEquals(Optional.of(Duration.ofSeconds(7)), fails(Kind.RETRY).retryAfter());
        server.next(new Fault.Instead(Answer.json(503, "{}").with("Retry-After", "Tue, 31 Dec 2199 23:59:59 GMT")));
        assertEquals(Optional.of(Duration.ofDays(1)), fails(Kind.RETRY).retryAfter());
        server.next(new Fault.Instead(Answer.json(503, "{}").with("Retry-After", "soon")));
        assertEquals(Optional.empty(), fails(Kind.RETRY).retryAfter());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>a secret cat</html>",
                "",
                "null",
                "[]",
                "{}",
                "{\"images\":null}",
                "{\"images\":[]}",
                "{\"images\":\"abc\"}",
                "{\"images\":[7,{}]}",
                "{\"images\":[\"\"]}",
                "{\"images\":[\"####\"]}",
                "{\"images\":[\"PGh0bWw+YSBzZWNyZXQgY2F0PC9odG1sPg==\"]}",
                "{\"images\":[\"data:image/png;base64\"]}"
            })
    void anAnswerWithoutAPictureShouldBeUnknown(String body) {
        instead(Kind.UNKNOWN, 200, body);
    }

    @Test
    void aJsonBombShouldBeUnknown() {
        instead(Kind.UNKNOWN, 200, "[".repeat(200_000));
        instead(Kind.UNKNOWN, 200, "{\"images\":".repeat(5_000) + "1" + "}".repeat(5_000));
    }

    @Test
    void anInfoOfWrongTypesShouldCostNoPicture() {
        String picture = Base64.getEncoder().encodeToString(Pixels.of("png", 8, 8, 1));
        String info = "{\\\"all_seeds\\\":[\\\"x\\\"],\\\"index_of_first_image\\\":99}";
        server.next(
                new Fault.Instead(Answer.json(200, "{\"images\":[\"" + picture + "\"],\"info\":\"" + info + "\"}")));
        assertEquals("42", drawn(Requests.of("a cat")).get(0).seed());
    }

    @Test
    void moreThanWasOrderedShouldNotBeDelivered() {
        server.sheetFirst();
        assertEquals(2, drawn(Requests.variants(2)).size());
    }

    @Test
    void aLostAnswerShouldBeUnknown() {
        server.next(new Fault.Silent());
        fails(Kind.UNKNOWN);
        server.next(new Fault.Deaf());
        fails(Kind.UNKNOWN);
        server.next(new Fault.Truncated(20));
        fails(Kind.UNKNOWN);
        assertEquals(
                0,
                server.calls().stream()
                        .filter(call -> call.path().endsWith("interrupt"))
                        .count());
    }

    @Test
    void aServerOfOurOwnShouldBeStoppedWhenItsAnswerIsLost() {
        settings.put("dedicated", true);
        server.next(new Fault.Silent());
        fails(Kind.UNKNOWN);
        assertEquals("/sdapi/v1/interrupt", server.calls().get(1).path());
        server.imitation();
        server.next(new Fault.Silent());
        fails(Kind.UNKNOWN);
    }

    @Test
    void anAnswerWithoutEndShouldBeCutOff() {
        server.next(new Fault.Endless(64 << 20));
        fails(Kind.PERMANENT);
    }

    @Test
    void aServerThatIsNotThereShouldBeTriedAgain() {
        server.close();
        fails(Kind.RETRY);
    }

    @Test
    void aSecondRequestShouldWaitHereAndNotAtTheServer() throws Exception {
        settings.put("queue_seconds", 0);
        server.latency(Duration.ofMillis(400));
        ImageProvider provider = provider();
        CompletableFuture<Generation> first =
                CompletableFuture.supplyAsync(() -> provider.generate(Requests.of("a cat")));
        while (server.calls().isEmpty()) {
            Thread.onSpinWait();
        }
        PlugFailure busy = assertThrows(PlugFailure.class, () -> provider.generate(Requests.of("a dog")));
        assertEquals(Kind.RETRY, busy.kind());
        assertEquals(Optional.of(Duration.ofSeconds(15)), busy.retryAfter());
        assertInstanceOf(Generation.Done.class, first.get());
        assertEquals(
                1,
                server.calls().stream()
                        .filter(call -> call.method().equals("POST"))
                        .count());
        server.latency(Duration.ZERO);
        assertInstanceOf(Generation.Done.class, provider.generate(Requests.of("a dog")));
    }

    @Test
    void selfTestShouldSpendNothing() {
        settings.putAll(Map.of("model", "sdxl.safetensors [31e35c80fc]", "sampler", "Euler"));
        List<SelfTest.Check> checks = ((SelfTest) provider()).selfTest();
        assertEquals(4, checks.size());
        assertTrue(
                checks.stream().allMatch(check -> check.outcome() == SelfTest.Check.Outcome.PASSED), checks::toString);
        assertTrue(server.calls().stream().allMatch(call -> call.method().equals("GET")));
    }

    @Test
    void selfTestShouldNameWhatTheServerLacks() {
        settings.putAll(Map.of("model", "nope", "sampler", "Nope"));
        server.imitation();
        assertEquals(
                List.of("PASSED", "FAILED", "FAILED", "SKIPPED"),
                ((SelfTest) provider())
                        .selfTest().stream()
                                .map(check -> check.outcome().name())
                                .toList());
    }

    @Test
    void selfTestOfAServerThatIsNotThereShouldEndAtOnce() {
        server.close();
        assertEquals(
                List.of("FAILED", "SKIPPED", "SKIPPED", "SKIPPED"),
                ((SelfTest) provider())
                        .selfTest().stream()
                                .map(check -> check.outcome().name())
                                .toList());
    }
}
