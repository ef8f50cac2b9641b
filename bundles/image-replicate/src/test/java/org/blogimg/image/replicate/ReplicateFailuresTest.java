package org.blogimg.image.replicate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Generation;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.testkit.Trap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What goes wrong, and what is then said. */
final class ReplicateFailuresTest extends ReplicateFixture {
    @Test
    void answersOwnAddressesShouldNotBeFollowed() {
        simulator.polls(1);
        ReplicateProvider provider = provider();
        String reference = pending(provider.generate(request(1))).reference();
        provider.cancel(reference);
        assertThrows(PlugFailure.class, () -> provider.poll(reference));
        assertEquals(List.of(), simulator.delivery().calls());
        assertEquals(1, simulator.cancelled());
    }

    @ParameterizedTest
    @CsvSource({
        "canceled, was cancelled",
        "aborted, had no machine",
        "banana, does not know: banana",
        "failed, the model failed"
    })
    void everyOtherEndShouldFailForGood(String status, String said) {
        simulator.next(work -> work.ends(status));
        is(PlugFailure.Kind.PERMANENT, said, failed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "aborted", "failed"})
    void everyEndShouldBeSeenByTheNextQuestionToo(String status) {
        simulator.next(work -> work.polls(1).ends(status));
        ReplicateProvider provider = provider();
        String reference = pending(provider.generate(request(1))).reference();
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider.poll(reference));
        assertEquals(PlugFailure.Kind.PERMANENT, failure.kind());
    }

    @ParameterizedTest
    @CsvSource({
        "CUDA out of memory (E1001), smaller sizes",
        "timeout on start E6716, did not start",
        "unknown E1000: a heron, (E1000)"
    })
    void errorsCodeShouldBeSaidAndItsTextNot(String error, String said) {
        simulator.next(work -> work.fails(error));
        PlugFailure failure = failed();
        is(PlugFailure.Kind.PERMANENT, said, failure);
        assertFalse(String.valueOf(failure.getMessage()).contains("heron"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NSFW content detected. Try running it again, or try a different prompt.",
                "The input or output was flagged as sensitive. Please try again with different inputs. (E005)"
            })
    void modelsOwnCheckShouldBeARefusal(String error) {
        simulator.next(work -> work.fails(error));
        Generation.Refused refused =
                assertInstanceOf(Generation.Refused.class, provider().generate(request(1)));
        assertEquals("nsfw", refused.rule());
    }

    @Test
    void successWithoutOutputShouldFail() {
        simulator.next(work -> work.output(List.of()));
        is(PlugFailure.Kind.PERMANENT, "gives no picture", failed());
        simulator.next(work -> work.output(Optional.empty().orElse("")));
        is(PlugFailure.Kind.PERMANENT, "", failed());
    }

    @Test
    void pictureThatIsDeletedAlreadyShouldBeSaidSo() {
        simulator.polls(1);
        ReplicateProvider provider = provider();
        String reference = pending(provider.generate(request(1))).reference();
        simulator.removeData();
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider.poll(reference));
        is(PlugFailure.Kind.PERMANENT, "deleted the picture", failure);
    }

    @Test
    void picturesHostThatIsNotAllowedShouldNotBeCalled() {
        try (Trap trap = new Trap()) {
            for (String address : List.of(
                    trap.base() + "/a.png?seed=1",
                    simulator.base() + "/v1/predictions",
                    "http://" + simulator.delivery().host() + "@" + trap.host() + "/a.png",
                    "http://x:y@" + simulator.delivery().host() + "/a.png?seed=1",
                    "file:///etc/passwd",
                    "data:image/png;base64,",
                    "//" + trap.host() + "/a.png",
                    "gopher://" + simulator.delivery().host() + "/",
                    "http://[::1",
                    "",
                    " ")) {
                simulator.next(work -> work.output(List.of(address)));
                is(PlugFailure.Kind.PERMANENT, "address", failed());
            }
            assertEquals(List.of(), trap.calls());
        }
        assertEquals(List.of(), simulator.delivery().calls());
    }

    @Test
    void outputOfAWrongTypeShouldFail() {
        for (Object wrong : List.of(7, true, Map.of("a", "b"), List.of(1, 2), List.of(List.of()))) {
            simulator.next(work -> work.output(wrong));
            is(PlugFailure.Kind.PERMANENT, "address", failed());
        }
    }

    @Test
    void picturesHostThatSendsUsElsewhereShouldNotBeFollowed() {
        try (Trap trap = new Trap()) {
            simulator.delivery().always(new Fault.Instead(Answer.empty(302).with("Location", trap.base() + "/x")));
            is(PlugFailure.Kind.PERMANENT, "elsewhere", failed());
            assertEquals(List.of(), trap.calls());
        }
    }

    @Test
    void pageInPlaceOfAPictureShouldFail() {
        simulator.delivery().always(new Fault.Instead(Answer.json(200, "<html></html>")));
        is(PlugFailure.Kind.PERMANENT, "no picture", failed());
        simulator.delivery().always(new Fault.Instead(Answer.empty(200)));
        is(PlugFailure.Kind.PERMANENT, "no picture", failed());
    }

    @Test
    void pictureThatBreaksOffShouldBeFetchedAgain() {
        simulator.delivery().next(new Fault.Truncated(20));
        ReplicateProvider provider = provider();
        String reference = pending(provider.generate(request(1))).reference();
        simulator.delivery().next(new Fault.Truncated(0));
        assertEquals(
                PlugFailure.Kind.RETRY,
                assertThrows(PlugFailure.class, () -> provider.poll(reference)).kind());
        assertEquals(1, pictures(provider.poll(reference)).size());
    }

    @Test
    void lostAnswerShouldStayUnknownWhereNothingIsFound() {
        simulator.next(new Fault.Deaf());
        is(PlugFailure.Kind.UNKNOWN, "", failed());
        assertEquals(0, simulator.begun());
    }

    @Test
    void lostAnswerShouldStayUnknownWithoutAMarker() {
        configured.with("marker__input", "");
        simulator.next(new Fault.Silent());
        is(PlugFailure.Kind.UNKNOWN, "", failed());
        assertEquals(1, simulator.calls().size());
    }

    @Test
    void lostAnswerShouldStayUnknownWhereTheListCannotBeReadEither() {
        simulator.next(new Fault.Silent(), new Fault.Instead(Answer.empty(500)));
        is(PlugFailure.Kind.UNKNOWN, "", failed());
        simulator.next(new Fault.Silent(), new Fault.Instead(Answer.json(200, "{\"results\":7}")));
        is(PlugFailure.Kind.UNKNOWN, "", failed());
    }

    @Test
    void anEarlierAttemptThatFailedShouldNotBeTakenForTheLostOne() {
        simulator.next(work -> work.fails("E1000"));
        failed();
        simulator.next(new Fault.Deaf());
        is(PlugFailure.Kind.UNKNOWN, "", failed());
    }

    @Test
    void twoThatCouldBeTheLostOneShouldBeNeither() {
        provider().generate(request(2));
        simulator.next(new Fault.Silent());
        is(PlugFailure.Kind.UNKNOWN, "", failed());
    }

    @Test
    void answerOfAnotherJobShouldNotBeTaken() {
        simulator.next(work -> work.polls(1).reportedAs("another"));
        ReplicateProvider provider = provider();
        assertThrows(
                PlugFailure.class,
                () -> provider.poll(pending(provider.generate(request(1))).reference()));
        simulator.next(work -> work.polls(0));
        provider.generate(request(1));
        String another = "{\"id\":\"x\",\"status\":\"succeeded\",\"input\":{\"blogimg_job\":\"job-2\"},\"output\":\""
                + simulator.delivery().picture(1) + "\"}";
        simulator.next(new Fault.Instead(Answer.json(200, another)));
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider.poll("1/x/job-1"));
        is(PlugFailure.Kind.PERMANENT, "another job", failure);
        simulator.next(new Fault.Instead(
                Answer.json(200, another.replace("\"x\"", "\"y\"").replace("job-2", "job-1"))));
        failure = assertThrows(PlugFailure.class, () -> provider.poll("1/x/job-1"));
        is(PlugFailure.Kind.PERMANENT, "another job", failure);
    }

    @Test
    void overlongFirstAnswerShouldNotCountAsNothingDone() {
        configured.with("marker__input", "");
        simulator.next(new Fault.Endless(32 << 20));
        is(PlugFailure.Kind.UNKNOWN, "", failed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>no</html>",
                "{\"id\":7,\"status\":\"succeeded\"}",
                "{\"id\":\"../../x\",\"status\":\"succeeded\"}",
                "{\"id\":\"a\",\"status\":null}",
                "{\"id\":\"a\"}",
                "{}",
                "{\"id\":\"a\",\"id\":\"b\",\"status\":\"starting\"}",
                "{\"id\":\"a\",\"status\":\"starting\"} {}"
            })
    void answerThatIsNoPredictionShouldBeAskedForAgain(String body) {
        simulator.polls(1);
        ReplicateProvider provider = provider();
        String reference = pending(provider.generate(request(1))).reference();
        simulator.next(new Fault.Instead(Answer.json(200, body)));
        PlugFailure failure = assertThrows(PlugFailure.class, () -> provider.poll(reference));
        is(PlugFailure.Kind.RETRY, "cannot be read", failure);
    }

    @Test
    void throttledShouldBeToldWithItsWait() {
        simulator.limit(1);
        provider().generate(request(1));
        PlugFailure failure = failed();
        is(PlugFailure.Kind.RETRY, "fewer requests", failure);
        assertEquals(Optional.of(Duration.ofSeconds(7)), failure.retryAfter());
    }

    @Test
    void lackOfCreditShouldSayTheMend() {
        simulator.credit(false);
        is(PlugFailure.Kind.PERMANENT, "add credit", failed());
        assertEquals(0, simulator.begun());
    }

    @Test
    void tokenThatIsWrongShouldSayTheMend() {
        configured.with("_api__key", "file:" + Configured.token("r8_other"));
        is(PlugFailure.Kind.PERMANENT, ".api_key", failed());
    }

    @Test
    void modelThatRefusesTheMarkerShouldSayTheMend() {
        simulator.strict(true);
        is(PlugFailure.Kind.PERMANENT, "empty marker_input", failed());
        configured.with("marker__input", "");
        assertEquals(2, pictures(provider().generate(request(2))).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1/../job", "9/abc/job-1", "1/abc", "1/abc/job-1/more", "1/a b/job-1", "1/abc/-job"})
    void referenceThatIsNotOursShouldBeRefusedWithoutACall(String reference) {
        assertEquals(
                PlugFailure.Kind.PERMANENT,
                assertThrows(PlugFailure.class, () -> provider().poll(reference))
                        .kind());
        assertEquals(List.of(), simulator.calls());
    }
}
