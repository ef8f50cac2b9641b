package org.blogimg.image.openai;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Generation;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Answers that are errors, lies or noise: each a failure of the right kind, none quotes what was sent. */
final class FailuresTest {
    private final OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.OPENAI);

    @AfterEach
    void close() {
        server.close();
    }

    private OpenAiProvider provider(Written written) {
        return new OpenAiProvider(written.settings(), new LoopbackOutbound());
    }

    private Written written() {
        return Written.of(server, "openai", "gpt-image-1");
    }

    private PlugFailure failure() {
        PlugFailure failure =
                assertThrows(PlugFailure.class, () -> provider(written()).generate(Requests.plain()));
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
        "307,PERMANENT",
        "408,UNKNOWN",
        "429,RETRY",
        "503,UNKNOWN",
        "500,UNKNOWN",
        "502,UNKNOWN",
        "504,UNKNOWN",
        "529,UNKNOWN"
    })
    void statusShouldMeanWhatTheContractSays(int status, Kind kind) {
        String body = "{\"error\":{\"message\":\"about " + Requests.PROMPT + "\",\"type\":\"x\",\"code\":null}}";
        assertEquals(kind, failureOn(Answer.json(status, body)).kind());
        assertEquals(kind, failureOn(Answer.empty(status)).kind());
        assertEquals(
                kind,
                failureOn(Answer.json(status, "<html>" + Requests.PROMPT + "</html>"))
                        .kind());
    }

    @Test
    void retryAfterShouldBeReadInAllItsForms() {
        assertEquals(Optional.of(Duration.ofSeconds(7)), limited("Retry-After", "7"));
        assertEquals(Optional.of(Duration.ofMillis(250)), limited("retry-after-ms", "250"));
        assertEquals(Optional.empty(), limited("Retry-After", "soon"));
        assertEquals(Optional.of(Duration.ofDays(1)), limited("Retry-After", "999999999"));
        assertEquals(Optional.of(Duration.ZERO), limited("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"));
        assertEquals(Optional.of(Duration.ofDays(1)), limited("Retry-After", "Wed, 21 Oct 2099 07:28:00 GMT"));
    }

    private Optional<Duration> limited(String header, String value) {
        PlugFailure failure = failureOn(Answer.empty(429).with(header, value));
        assertEquals(Kind.RETRY, failure.kind());
        return failure.retryAfter();
    }

    @Test
    void serversOwnRateLimitShouldBeRetriedAfterItsWait() {
        server.allow(0);
        assertEquals(Optional.of(Duration.ofSeconds(7)), failure().retryAfter());
    }

    @Test
    void usedUpQuotaShouldNotBeRetried() {
        server.quotaLeft(false);
        PlugFailure failure = failure();
        assertEquals(Kind.PERMANENT, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("quota"));
    }

    @ParameterizedTest
    @CsvSource({"content_policy_violation", "moderation_blocked", "content_filter"})
    void declinedContentShouldBeARefusal(String code) {
        server.next(new Fault.Instead(
                Answer.json(400, "{\"error\":{\"message\":\"" + Requests.PROMPT + "\",\"code\":\"" + code + "\"}}")));
        Generation.Refused refused =
                assertInstanceOf(Generation.Refused.class, provider(written()).generate(Requests.plain()));
        assertEquals(code, refused.rule());
        assertFalse(refused.reason().contains("watering"));
    }

    @Test
    void promptThatTheServerDeclinesShouldBeARefusal() {
        var request = Requests.of("something " + OpenAiImagesSimulator.DECLINED, "", "", 1, 1);
        assertInstanceOf(Generation.Refused.class, provider(written()).generate(request));
    }

    @Test
    void wrongKeyShouldNameTheSettingAndNotTheKey() {
        Written wrong = written().with("_api__key", Configs.secret("sk-wrong"));
        PlugFailure failure =
                assertThrows(PlugFailure.class, () -> provider(wrong).generate(Requests.plain()));
        assertEquals(Kind.PERMANENT, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains(".api_key in etc/org.blogimg.image.openai.cfg"));
        assertFalse(String.valueOf(failure.getMessage()).contains("sk-wrong"));
    }

    @Test
    void modelThatIsNotThereShouldNameTheSetting() {
        PlugFailure failure =
                assertThrows(PlugFailure.class, () -> provider(written().with("model", "gpt-image-1-gone"))
                        .generate(Requests.plain()));
        assertEquals(Kind.PERMANENT, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("check model"));
    }

    static Stream<Arguments> answersWithoutAPicture() {
        return Stream.of(
                        "{\"created\":1,\"data\":[]}",
                        "{\"created\":1}",
                        "{}",
                        "[]",
                        "null",
                        "\"data\"",
                        "{\"data\":{}}",
                        "{\"data\":null}",
                        "{\"data\":[null,3,\"x\",[]]}",
                        "{\"data\":[{}]}",
                        "{\"data\":[{\"b64_json\":\"\"}]}",
                        "{\"data\":[{\"b64_json\":null,\"url\":null}]}",
                        "{\"data\":[{\"b64_json\":7}]}",
                        "{\"data\":[{\"b64_json\":[\"iVBORw0KGgo=\"]}]}",
                        "{\"data\":[{\"b64_json\":\"PGh0bWw+PC9odG1sPg==\"}]}",
                        "{\"data\":[{\"b64_json\":\"iVBORw0KGgo=\"}]}",
                        "{\"data\":[{\"url\":\"\"}]}",
                        "{\"data\":[{\"url\":\"http://\"}]}",
                        "{\"data\":[{\"url\":\"not an address\"}]}",
                        "{\"data\":[{\"url\":\"file:///etc/passwd\"}]}",
                        "{\"data\":[{\"url\":\"http://user:pass@127.0.0.1/x.png\"}]}",
                        "{\"data\":[{\"url\":\"http://169.254.169.254/latest\"}]}",
                        "{\"data\":[{\"url\":\"gopher://127.0.0.1:70/\"}]}",
                        "{\"error\":{\"message\":\"overloaded\"}}")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("answersWithoutAPicture")
    void successWithoutAPictureShouldBeAFailureForGood(String body) {
        assertEquals(Kind.PERMANENT, failureOn(Answer.json(200, body)).kind());
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                        "",
                        "{\"data\":[{\"b64_json\":\"iVBORw0KGgo",
                        "{\"data\":[{\"b64_json\":\"***" + Requests.PROMPT + "\"}]}",
                        "{\"data\":[{\"b64_json\":\"aGVsbG8=\"}",
                        "{data:[]}",
                        "{\"x\":" + "[".repeat(5_000),
                        "{\"x\":" + "{\"a\":".repeat(5_000),
                        "{\"x\":" + "1".repeat(5_000) + "}",
                        "{\"data\":[{\"url\":\"" + "x".repeat(50_000) + "\"}]}",
                        Requests.PROMPT)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void answerThatCannotBeReadShouldBeUnknownOrPermanentAndNeverRetried(String body) {
        Kind kind = failureOn(Answer.json(200, body)).kind();
        assertTrue(kind == Kind.UNKNOWN || kind == Kind.PERMANENT, kind::name);
    }

    @Test
    void webPageInPlaceOfAnAnswerShouldNameTheAddress() {
        Answer page = new Answer(
                200, "text/html", Answer.json(200, "<html>hello</html>").body(), Map.of());
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
        PlugFailure failure =
                assertThrows(PlugFailure.class, () -> provider(gone).generate(Requests.plain()));
        assertEquals(Kind.RETRY, failure.kind());
    }

    @Test
    void pictureThatIsNoneShouldNotTakeTheOthersWithIt() {
        String good = Base64.getEncoder().encodeToString(Requests.picture());
        server.next(new Fault.Instead(Answer.json(
                200, "{\"data\":[{\"b64_json\":\"aGVsbG8=\"},{\"b64_json\":\"" + good + "\"},{\"url\":\"x\"}]}")));
        var request = Requests.of(Requests.PROMPT, "", "", 3, 1);
        assertEquals(
                1,
                assertInstanceOf(Generation.Done.class, provider(written()).generate(request))
                        .pictures()
                        .size());
    }

    @Test
    void morePicturesThanAskedForShouldBeLeft() {
        String good = "{\"b64_json\":\"" + Base64.getEncoder().encodeToString(Requests.picture()) + "\"}";
        server.next(new Fault.Instead(Answer.json(200, "{\"data\":[" + good + "," + good + "," + good + "]}")));
        assertEquals(
                1,
                assertInstanceOf(Generation.Done.class, provider(written()).generate(Requests.plain()))
                        .pictures()
                        .size());
    }

    @Test
    void largePictureShouldComeWhole() {
        byte[] large = new byte[6 << 20];
        System.arraycopy(Requests.picture(), 0, large, 0, 64);
        String body = "{\"data\":[{\"b64_json\":\"" + Base64.getEncoder().encodeToString(large) + "\"}]}";
        server.next(new Fault.Instead(Answer.json(200, body)));
        assertInstanceOf(Generation.Done.class, provider(written()).generate(Requests.plain()));
    }
}
