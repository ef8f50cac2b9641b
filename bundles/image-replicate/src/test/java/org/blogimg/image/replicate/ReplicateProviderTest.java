package org.blogimg.image.replicate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.ReplicateSimulator;
import org.blogimg.testkit.LoopbackOutbound;
import org.blogimg.testkit.Trap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ReplicateProviderTest {
    private final ReplicateSimulator simulator = new ReplicateSimulator();
    private final LoopbackOutbound outbound = new LoopbackOutbound();
    private final Configured configured = Configured.at(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    private ReplicateProvider provider() {
        return new ReplicateProvider(outbound, configured.settings());
    }

    private static ImageRequest request(int count) {
        return new ImageRequest(
                new JobId("job-1"),
                "a heron in the reeds",
                "",
                new Language("en"),
                ShotRole.HERO,
                "",
                1600,
                900,
                count,
                77);
    }

    private static List<Drawn> pictures(Generation generation) {
        return assertInstanceOf(Generation.Done.class, generation).pictures();
    }

    private static Generation.Pending pending(Generation generation) {
        return assertInstanceOf(Generation.Pending.class, generation);
    }

    private PlugFailure failed() {
        return assertThrows(PlugFailure.class, () -> provider().generate(request(2)));
    }

    private static void is(PlugFailure.Kind kind, String said, PlugFailure failure) {
        assertEquals(kind, failure.kind(), failure.getMessage());
        assertTrue(String.valueOf(failure.getMessage()).contains(said), failure.getMessage());
    }

    private Call created() {
        return simulator.calls().get(0);
    }

    @Test
    void pictureShouldComeWithTheFirstAnswerWhereTheModelIsQuick() {
        Drawn drawn = pictures(provider().generate(request(1))).get(0);
        assertEquals("77", drawn.seed());
        assertEquals("wait=20", created().header("prefer").orElseThrow());
        assertEquals("900s", created().header("cancel-after").orElseThrow());
        assertEquals(1, simulator.calls().size());
    }

    @Test
    void workThatTakesLongerShouldBeAskedAfterUntilItIsDone() {
        simulator.polls(3);
        ReplicateProvider provider = provider();
        Generation.Pending cold = pending(provider.generate(request(1)));
        assertEquals(Duration.ofSeconds(5), cold.pause());
        assertEquals(
                Duration.ofSeconds(2), pending(provider.poll(cold.reference())).pause());
        assertTrue(provider.poll(cold.reference()) instanceof Generation.Pending);
        assertEquals(1, pictures(provider.poll(cold.reference())).size());
    }

    /** The process may have ended in between. */
    @Test
    void anotherProviderShouldGoOnFromTheReference() {
        simulator.polls(1);
        String reference = pending(provider().generate(request(2))).reference();
        assertEquals(2, pictures(provider().poll(reference)).size());
    }

    @Test
    void nothingShouldBeWaitedForWhereThatIsSwitchedOff() {
        configured.with("wait__seconds", 0).with("cancel__after__minutes", 0);
        ReplicateProvider provider = provider();
        String reference = pending(provider.generate(request(1))).reference();
        assertTrue(created().header("prefer").isEmpty());
        assertTrue(created().header("cancel-after").isEmpty());
        assertEquals(1, pictures(provider.poll(reference)).size());
    }

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

    @Test
    void errorThatIsAnObjectShouldBeRead() {
        simulator.next(work -> work.failsAs(Map.of("detail", "NSFW content detected")));
        assertInstanceOf(Generation.Refused.class, provider().generate(request(1)));
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
    void droppedPicturesShouldBeMissingAndTheOthersDelivered() {
        simulator.next(work -> work.flagged(3));
        assertEquals(1, pictures(provider().generate(request(4))).size());
    }

    @Test
    void successThatDroppedAllShouldBeARefusal() {
        simulator.next(work -> work.flagged(2).output(List.of()));
        assertInstanceOf(Generation.Refused.class, provider().generate(request(2)));
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
    void oneAddressInPlaceOfAListShouldDo() {
        simulator.next(work -> work.output(simulator.delivery().picture(5).toString()));
        assertEquals(1, pictures(provider().generate(request(1))).size());
    }

    @Test
    void sameAddressTwiceShouldBeOnePicture() {
        String address = simulator.delivery().picture(5).toString();
        simulator.next(work -> work.output(List.of(address, address)));
        assertEquals(1, pictures(provider().generate(request(2))).size());
    }

    @Test
    void moreThanWasAskedForShouldNotBeTaken() {
        simulator.next(work -> work.output(List.of(
                simulator.delivery().picture(1).toString(),
                simulator.delivery().picture(2).toString())));
        assertEquals(1, pictures(provider().generate(request(1))).size());
        assertEquals(1, simulator.delivery().calls().size());
    }

    @Test
    void seedOfABatchShouldNotBeGivenToItsPictures() {
        assertTrue(pictures(provider().generate(request(2))).stream()
                .allMatch(drawn -> drawn.seed().isEmpty()));
    }

    @Test
    void seedThatTheModelChoseShouldBeReadFromItsLogs() {
        configured.with("seed__input", "");
        assertEquals("4711", pictures(provider().generate(request(1))).get(0).seed());
    }

    @Test
    void tokenShouldNotBeShownToThePicturesHost() {
        provider().generate(request(1));
        assertTrue(simulator.delivery().calls().stream()
                .allMatch(call -> call.header("authorization").isEmpty()));
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
    void goodPicturesShouldBeDeliveredBesideABadOne() {
        simulator.next(work -> work.output(List.of(
                "https://elsewhere.example/a.png",
                simulator.delivery().picture(2).toString())));
        assertEquals(1, pictures(provider().generate(request(2))).size());
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

    /** A failure of kind RETRY would have the house begin it anew, and pay twice. */
    @Test
    void pictureThatDoesNotComeYetShouldNotBeDrawnAgain() {
        simulator.delivery().next(new Fault.Instead(Answer.empty(503).with("Retry-After", "9")));
        ReplicateProvider provider = provider();
        Generation.Pending pending = pending(provider.generate(request(1)));
        assertEquals(Duration.ofSeconds(9), pending.pause());
        assertEquals(1, pictures(provider.poll(pending.reference())).size());
        assertEquals(1, simulator.begun());
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
    void lostAnswerShouldBeFoundAgainByTheMarker() {
        simulator.next(new Fault.Silent());
        assertEquals(1, pictures(provider().generate(request(1))).size());
        assertEquals(1, simulator.begun());
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
    void firstAnswerOfAnotherJobShouldBeLookedUpInTheList() {
        simulator.next(new Fault.Instead(
                Answer.json(201, "{\"id\":\"x\",\"status\":\"starting\",\"input\":{\"blogimg_job\":\"job-2\"}}")));
        assertEquals(1, pictures(provider().generate(request(1))).size());
        assertEquals(1, simulator.begun());
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
    void waitsThatCannotBeReadShouldBeNoneAndLongOnesCut() {
        for (String wait : List.of("soon", "-3", "99999999999", "Sun, 99 Foo 2026 10:00:00 GMT")) {
            simulator.next(new Fault.Instead(Answer.json(429, "{}").with("Retry-After", wait)));
            assertEquals(Optional.empty(), failed().retryAfter(), wait);
        }
        simulator.next(new Fault.Instead(Answer.json(429, "{}").with("Retry-After", "86400")));
        assertEquals(Optional.of(Duration.ofHours(1)), failed().retryAfter());
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

    @Test
    void cancellingShouldBearALostAnswerAndAnEndBefore() {
        simulator.polls(2);
        ReplicateProvider provider = provider();
        String reference = pending(provider.generate(request(1))).reference();
        simulator.next(new Fault.Silent());
        assertEquals(
                PlugFailure.Kind.RETRY,
                assertThrows(PlugFailure.class, () -> provider.cancel(reference))
                        .kind());
        simulator.next(new Fault.Instead(Answer.json(422, "{}")));
        provider.cancel(reference);
        assertThrows(PlugFailure.class, () -> provider.cancel("1/nobody/job-9"));
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

    @Test
    void pictureToBeginFromShouldGoAsADataAddressWithoutASize() {
        ImageRequest.Edit edit = new ImageRequest.Edit(Content.of(new byte[] {1, 2, 3}), "image/png", 0.4);
        ImageRequest plain = request(1);
        provider()
                .generate(new ImageRequest(
                        plain.job(),
                        plain.prompt(),
                        "",
                        plain.language(),
                        plain.role(),
                        "",
                        640,
                        480,
                        1,
                        5,
                        "people",
                        Optional.of(edit)));
        var input = simulator.inputs().get(0);
        assertEquals("data:image/png;base64,AQID", input.path("image").asText());
        assertEquals(0.4, input.path("prompt_strength").asDouble());
        assertEquals("people", input.path("negative_prompt").asText());
        assertFalse(input.has("width"));
    }
}
