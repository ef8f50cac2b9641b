package org.blogimg.image.replicate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ReplicateProviderTest extends ReplicateFixture {
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
    void errorThatIsAnObjectShouldBeRead() {
        simulator.next(work -> work.failsAs(Map.of("detail", "NSFW content detected")));
        assertInstanceOf(Generation.Refused.class, provider().generate(request(1)));
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
    void goodPicturesShouldBeDeliveredBesideABadOne() {
        simulator.next(work -> work.output(List.of(
                "https://elsewhere.example/a.png",
                simulator.delivery().picture(2).toString())));
        assertEquals(1, pictures(provider().generate(request(2))).size());
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
    void lostAnswerShouldBeFoundAgainByTheMarker() {
        simulator.next(new Fault.Silent());
        assertEquals(1, pictures(provider().generate(request(1))).size());
        assertEquals(1, simulator.begun());
    }

    /** As a gateway answers when it lost the server after the request went up. */
    @Test
    void gatewaysAnswerShouldBeLookedBehindBeforeAnythingIsRepeated() {
        String gateway = "upstream connect error or disconnect/reset before headers";
        simulator.next(new Fault.Instead(Answer.json(503, gateway)));
        assertEquals(1, pictures(provider().generate(request(1))).size());
        assertEquals(1, simulator.begun());
    }

    @Test
    void firstAnswerOfAnotherJobShouldBeLookedUpInTheList() {
        simulator.next(new Fault.Instead(
                Answer.json(201, "{\"id\":\"x\",\"status\":\"starting\",\"input\":{\"blogimg_job\":\"job-2\"}}")));
        assertEquals(1, pictures(provider().generate(request(1))).size());
        assertEquals(1, simulator.begun());
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
}
