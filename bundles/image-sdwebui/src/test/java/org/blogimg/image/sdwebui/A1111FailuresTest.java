package org.blogimg.image.sdwebui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What goes wrong, and what is then said. */
final class A1111FailuresTest extends A1111Fixture {
    @Test
    void anUnknownStyleShouldNotBeIgnored() {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider().generate(Requests.styled("cubist")));
        assertEquals(Kind.PERMANENT, failure.kind());
        assertEquals(List.of(), server.calls());
    }

    @Test
    void anInterruptedPictureShouldNotBeDelivered() {
        server.interruptNext();
        fails(Kind.RETRY);
        drawn(Requests.of("a cat"));
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
        "408,UNKNOWN,busy",
        "425,RETRY,busy",
        "429,RETRY,busy",
        "503,UNKNOWN,busy"
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
        assertEquals(Optional.empty(), fails(Kind.UNKNOWN).retryAfter());
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
}
