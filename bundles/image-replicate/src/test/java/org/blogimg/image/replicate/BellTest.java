package org.blogimg.image.replicate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.Content;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.Rings;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.kit.Json;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.ReplicateBell;
import org.blogimg.simulators.Simulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class BellTest extends ReplicateFixture {
    private static final String OTHER = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final byte[] BODY = "{\"id\":\"abc\",\"status\":\"succeeded\"}".getBytes(StandardCharsets.UTF_8);
    private static final long NOW = Configured.CLOCK.instant().getEpochSecond();

    @BeforeEach
    void listens() {
        configured
                .with("webhook__url", "http://127.0.0.1:8181/")
                .with("_webhook__secret", "file:" + Configured.token(ReplicateBell.SECRET));
    }

    private static Map<String, String> headers(long seconds) {
        return new HashMap<>(ReplicateBell.headers(ReplicateBell.SECRET, "msg_1", seconds, BODY));
    }

    private Optional<String> heard(Map<String, String> headers, byte[] body) {
        return provider().heard(new Rings.Ring("2-job-1", headers, Content.of(body)));
    }

    @Test
    void genuineRingShouldAnswerTheReferenceOfItsWork() {
        assertEquals(Optional.of("2/abc/job-1"), heard(headers(NOW), BODY));
    }

    /** The worked example of Standard Webhooks, which nobody here made. */
    @Test
    void signatureShouldBeThatOfStandardWebhooks() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers =
                ReplicateBell.headers(ReplicateBell.SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body);
        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers.get("webhook-signature"));
    }

    @Test
    void oneOfSeveralSignaturesShouldDo() {
        Map<String, String> headers = headers(NOW);
        String wrong = ReplicateBell.headers(OTHER, "msg_1", NOW, BODY).get("webhook-signature");
        headers.compute("webhook-signature", (name, right) -> wrong + " v2,x v1, " + right);
        assertTrue(heard(headers, BODY).isPresent());
        headers.put("webhook-signature", wrong + " " + wrong);
        assertEquals(Optional.empty(), heard(headers, BODY));
    }

    @Test
    void anotherSecretBodyIdOrTimeShouldNotBeHeard() {
        assertEquals(Optional.empty(), heard(ReplicateBell.headers(OTHER, "msg_1", NOW, BODY), BODY));
        assertEquals(Optional.empty(), heard(headers(NOW), new byte[] {'{', '}'}));
        for (String header : List.of("webhook-id", "webhook-timestamp")) {
            Map<String, String> changed = headers(NOW);
            changed.merge(header, "0", String::concat);
            assertEquals(Optional.empty(), heard(changed, BODY), header);
        }
    }

    @Test
    void ringShouldBeHeardForFiveMinutesOnly() {
        for (long away : List.of(-300L, 300L)) {
            assertTrue(heard(headers(NOW + away), BODY).isPresent(), "at " + away);
        }
        for (long away : List.of(-301L, 301L)) {
            assertEquals(Optional.empty(), heard(headers(NOW + away), BODY), "at " + away);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-id, ''",
        "webhook-id, 'a b'",
        "webhook-timestamp, -1",
        "webhook-timestamp, 99999999999999999999",
        "webhook-timestamp, soon",
        "webhook-signature, ''",
        "webhook-signature, v1",
        "webhook-signature, 'v1,'",
        "webhook-signature, ' , v1,== ,'"
    })
    void headersThatAreNoneShouldNotBeHeard(String name, String value) {
        Map<String, String> headers = headers(NOW);
        headers.put(name, value);
        assertEquals(Optional.empty(), heard(headers, BODY));
        headers.remove(name);
        assertEquals(Optional.empty(), heard(headers, BODY));
    }

    @Test
    void bodyThatIsTooLongOrNoPredictionShouldNotBeHeard() {
        for (String text : List.of("", "[]", "{", "{\"id\":7}", "{\"id\":\"../x\"}", "x".repeat(256 * 1024 + 1))) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    Optional.empty(), heard(ReplicateBell.headers(ReplicateBell.SECRET, "msg_1", NOW, body), body));
        }
    }

    @Test
    void workThatIsNotOursShouldNotBeHeard() {
        for (String work : List.of("", "job-1", "5-job-1", "1-../x", "1-job 1")) {
            Rings.Ring ring = new Rings.Ring(work, headers(NOW), Content.of(BODY));
            assertEquals(Optional.empty(), provider().heard(ring), work);
        }
    }

    /** What was overheard once is soon worth nothing, and Replicate's own repeats are heard. */
    @Test
    void sameRingShouldNotBeHeardForEver() {
        ReplicateProvider provider = provider();
        Rings.Ring ring = new Rings.Ring("1-job-1", headers(NOW), Content.of(BODY));
        for (int time = 0; time < 10; time++) {
            assertTrue(provider.heard(ring).isPresent());
        }
        assertEquals(Optional.empty(), provider.heard(ring));
    }

    @Test
    void replicateShouldBeToldWhereToRingAndOnlyForTheEnd() {
        simulator.polls(2);
        Generation.Pending pending = pending(provider().generate(request(1)));
        JsonNode told = Json.read(created().body()).orElseThrow();
        assertEquals(
                "http://127.0.0.1:8181/api/v1/rings?provider=replicate&work=1-job-1",
                told.path("webhook").asText());
        assertEquals("[\"completed\"]", told.path("webhook_events_filter").toString());
        assertEquals(Duration.ofSeconds(15), pending.pause());
    }

    /** From end to end: what the server sends when it has finished is heard as the work that waits. */
    @Test
    void serversOwnRingShouldBeHeardAsTheWorkThatWaits() throws Exception {
        try (Ear house = new Ear()) {
            Settings settings =
                    configured.with("webhook__url", house.base().toString()).settings();
            ReplicateProvider provider = new ReplicateProvider(outbound, Clock.systemUTC(), settings);
            simulator.polls(1_000);
            Generation.Pending pending = pending(provider.generate(request(3)));
            simulator.finish();
            Call call = house.heard.get(20, TimeUnit.SECONDS);
            String work = call.path().substring(call.path().indexOf("work=") + "work=".length());
            Rings.Ring ring = new Rings.Ring(work, call.headers(), Content.of(call.body()));
            assertEquals(Optional.of(pending.reference()), provider.heard(ring));
            assertEquals(3, pictures(provider.poll(pending.reference())).size());
        }
    }

    private static final class Ear extends Simulator {
        private final CompletableFuture<Call> heard = new CompletableFuture<>();

        @Override
        protected Answer answer(Call call) {
            heard.complete(call);
            return Answer.empty(204);
        }
    }

    @Test
    void withoutAnAddressNothingShouldBeToldAndNobodyHeard() {
        configured.with("webhook__url", "").with("_webhook__secret", "");
        simulator.polls(1);
        provider().generate(request(1));
        assertFalse(created().text().contains("webhook"));
        assertEquals(Optional.empty(), heard(headers(NOW), BODY));
    }

    @Test
    void halfAConfigurationOrAWrongOneShouldNameItsKey() {
        Map<String, Object> wrong =
                Map.of("webhook__url", "", "_webhook__secret", "file:" + Configured.token("whsec_short"));
        wrong.forEach((key, value) -> {
            Object before = key.equals("webhook__url") ? "http://127.0.0.1:8181" : "file:/nowhere";
            IllegalArgumentException said = assertThrows(
                    IllegalArgumentException.class,
                    () -> configured.with(key, value).settings());
            assertTrue(String.valueOf(said.getMessage()).contains("webhook"), said.getMessage());
            configured.with(key, before);
        });
        Configured far = Configured.empty()
                .with("_api__key", "file:" + Configured.token("r8_x"))
                .with("_webhook__secret", "file:" + Configured.token(ReplicateBell.SECRET))
                .with("webhook__url", "http://house.example.org");
        assertThrows(IllegalArgumentException.class, far::settings);
        far.with("webhook__url", "https://house.example.org").settings();
    }

    @Test
    void selfTestShouldSayWhetherTheSecretIsReplicates() {
        assertEquals(Check.Outcome.PASSED, lastCheck().outcome());
        configured.with("_webhook__secret", "file:" + Configured.token(OTHER));
        assertEquals(Check.Outcome.FAILED, lastCheck().outcome());
        assertFalse(lastCheck().detail().contains("whsec"));
    }

    private Check lastCheck() {
        List<Check> checks = provider().selfTest();
        return checks.get(checks.size() - 1);
    }
}
