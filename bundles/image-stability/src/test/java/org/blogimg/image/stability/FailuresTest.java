package org.blogimg.image.stability;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.StabilitySimulator;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Answers that are errors, lies or noise: each a failure of the right kind, none quotes what was sent. */
final class FailuresTest {
    private static final String GOOD = Base64.getEncoder().encodeToString(Requests.picture());

    private final StabilitySimulator server = new StabilitySimulator();

    @AfterEach
    void close() {
        server.close();
    }

    private Generation generate(Written written, ImageRequest request) {
        return new StabilityProvider(written.settings(), new LoopbackOutbound()).generate(request);
    }

    private Written written() {
        return Written.of(server, "core");
    }

    private PlugFailure failure() {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> generate(written(), Requests.plain()));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause.getMessage()).contains("watering"), "the prompt is in " + cause);
        }
        return failure;
    }

    private PlugFailure failureOn(Answer answer) {
        server.next(new Fault.Instead(answer));
        return failure();
    }

    @ParameterizedTest
    @CsvSource({
        "400,PERMANENT",
        "401,PERMANENT",
        "402,PERMANENT",
        "403,PERMANENT",
        "404,PERMANENT",
        "413,PERMANENT",
        "422,PERMANENT",
        "302,PERMANENT",
        "408,UNKNOWN",
        "429,RETRY",
        "503,UNKNOWN",
        "500,UNKNOWN",
        "502,UNKNOWN",
        "504,UNKNOWN"
    })
    void statusShouldMeanWhatTheContractSays(int status, Kind kind) {
        String body = "{\"id\":\"1\",\"name\":\"a_name\",\"errors\":[\"about " + Requests.PROMPT + "\"]}";
        assertEquals(kind, failureOn(Answer.json(status, body)).kind());
        assertEquals(kind, failureOn(Answer.empty(status)).kind());
        assertEquals(
                kind,
                failureOn(Answer.json(status, "{\"name\":\"" + Requests.PROMPT + "\"}"))
                        .kind());
    }

    @Test
    void rateLimitShouldBeRetriedAfterItsWait() {
        server.allow(0);
        PlugFailure failure = failure();
        assertEquals(Kind.RETRY, failure.kind());
        assertEquals(Optional.of(Duration.ofSeconds(7)), failure.retryAfter());
    }

    @Test
    void emptyAccountShouldBePermanent() {
        server.credits(2);
        PlugFailure failure = failure();
        assertEquals(Kind.PERMANENT, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("credit"));
    }

    @Test
    void wrongKeyShouldNameTheSettingAndNotTheKey() {
        Written wrong = written().with("_api__key", Configs.secret("sk-wrong"));
        PlugFailure failure = assertThrows(PlugFailure.class, () -> generate(wrong, Requests.plain()));
        assertEquals(Kind.PERMANENT, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains(".api_key in etc/org.blogimg.image.stability.cfg"));
        assertFalse(String.valueOf(failure.getMessage()).contains("sk-wrong"));
    }

    @Test
    void declinedPromptShouldBeARefusalThatCostsNothing() {
        Generation.Refused refused = assertInstanceOf(
                Generation.Refused.class,
                generate(written(), Requests.of("a " + StabilitySimulator.DECLINED + " cat", "", "", 1, 7)));
        assertEquals("content_moderation", refused.rule());
        assertFalse(refused.reason().contains("cat"));
        assertEquals(100, server.credits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "json"})
    void filteredPictureShouldBeARefusalAlthoughItComesWithStatus200(String accept) {
        Generation.Refused refused = assertInstanceOf(
                Generation.Refused.class,
                generate(
                        written().with("accept", accept),
                        Requests.of("a " + StabilitySimulator.FILTERED + " cat", "", "", 1, 7)));
        assertEquals("content_filtered", refused.rule());
    }

    static Stream<Arguments> answersWithoutAPicture() {
        return Stream.of(
                        "{}",
                        "[]",
                        "null",
                        "7",
                        "{\"finish_reason\":\"SUCCESS\",\"seed\":1}",
                        "{\"image\":\"\",\"finish_reason\":\"SUCCESS\",\"seed\":1}",
                        "{\"image\":null,\"finish_reason\":\"SUCCESS\",\"seed\":1}",
                        "{\"image\":7,\"finish_reason\":\"SUCCESS\",\"seed\":1}",
                        "{\"image\":[\"x\"],\"finish_reason\":\"SUCCESS\"}",
                        "{\"image\":\"PGh0bWw+PC9odG1sPg==\",\"finish_reason\":\"SUCCESS\"}",
                        "{\"image\":\"" + GOOD + "\"}",
                        "{\"image\":\"" + GOOD + "\",\"finish_reason\":\"ERROR\"}",
                        "{\"image\":\"" + GOOD + "\",\"finish_reason\":[\"SUCCESS\"]}",
                        "{\"image\":\"" + GOOD + "\",\"finish_reason\":null}",
                        "{\"id\":\"1\",\"name\":\"internal_error\",\"errors\":[]}")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("answersWithoutAPicture")
    void successWithoutAFinishedPictureShouldBeAFailureForGood(String body) {
        assertEquals(Kind.PERMANENT, failureOn(Answer.json(200, body)).kind());
    }

    @Test
    void bytesWithoutAWordOnHowItEndedShouldNotBeDelivered() {
        assertEquals(
                Kind.PERMANENT,
                failureOn(Answer.bytes("image/png", Requests.picture())).kind());
        Answer odd = Answer.bytes("image/png", Requests.picture()).with("finish-reason", "MAYBE");
        assertEquals(Kind.PERMANENT, failureOn(odd).kind());
    }

    @Test
    void bytesThatAreNoPictureShouldNotBeDelivered() {
        byte[] script = Answer.json(200, "<svg onload=alert(1)>").body();
        assertEquals(
                Kind.PERMANENT,
                failureOn(Answer.bytes("image/png", script).with("finish-reason", "SUCCESS"))
                        .kind());
        assertEquals(
                Kind.PERMANENT,
                failureOn(Answer.bytes("image/png", new byte[0]).with("finish-reason", "SUCCESS"))
                        .kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lot", "-3", "1e9", "99999999999999999999999999999999999999999"})
    void seedThatIsNoneShouldBeTheOneThatWasSent(String seed) {
        server.next(new Fault.Instead(Answer.bytes("image/png", Requests.picture())
                .with("finish-reason", "SUCCESS")
                .with("seed", seed)));
        Generation.Done done = assertInstanceOf(Generation.Done.class, generate(written(), Requests.plain()));
        assertEquals("7", done.pictures().get(0).seed());
    }

    @Test
    void answerInTheFormThatWasNotAskedForShouldBeReadAsWell() {
        String json = "{\"seed\":12,\"image\":\"" + GOOD + "\",\"more\":{\"a\":[1]},\"finish_reason\":\"SUCCESS\"}";
        server.next(new Fault.Instead(Answer.json(200, json)));
        Generation.Done done = assertInstanceOf(Generation.Done.class, generate(written(), Requests.plain()));
        assertEquals("12", done.pictures().get(0).seed());
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                        "{\"image\":\"iVBORw0KGgo",
                        "{\"image\":\"***" + Requests.PROMPT + "\"}",
                        "{\"image\":\"aGVsbG8=\"",
                        "{image:1}",
                        "{\"x\":" + "[".repeat(5_000),
                        "{\"seed\":" + "1".repeat(5_000) + "}",
                        "{\"finish_reason\":\"" + "x".repeat(50_000) + "\"}",
                        Requests.PROMPT)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void answerThatCannotBeReadShouldBeUnknown(String body) {
        assertEquals(Kind.UNKNOWN, failureOn(Answer.json(200, body)).kind());
    }

    @Test
    void webPageInPlaceOfAnAnswerShouldNameTheAddress() {
        Answer page = new Answer(200, "text/html; charset=utf-8", Requests.picture(), Map.of());
        PlugFailure failure = failureOn(page);
        assertEquals(Kind.PERMANENT, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("base_url"));
    }

    @Test
    void lostAnswerShouldBeUnknown() {
        server.next(new Fault.Silent());
        assertEquals(Kind.UNKNOWN, failure().kind());
        server.next(new Fault.Deaf());
        assertEquals(Kind.UNKNOWN, failure().kind());
        server.next(new Fault.Truncated(50));
        assertEquals(Kind.UNKNOWN, failure().kind());
    }

    @Test
    void answerWithoutEndShouldBeCutOff() {
        server.next(new Fault.Endless(60L << 20));
        assertEquals(Kind.PERMANENT, failure().kind());
    }

    @Test
    void serverThatIsNotThereShouldBeTriedAgain() {
        Written gone = written();
        server.close();
        PlugFailure failure = assertThrows(PlugFailure.class, () -> generate(gone, Requests.plain()));
        assertEquals(Kind.RETRY, failure.kind());
    }
}
