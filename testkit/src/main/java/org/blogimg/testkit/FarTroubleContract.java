package org.blogimg.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a provider keeps to while its service fails, stalls or talks nonsense. */
public interface FarTroubleContract extends FarProviderBasis {
    @Test
    default void throttledRequestShouldBeTriedAgainAfterTheWaitThatIsAskedFor() {
        ImageProvider provider = provider();
        farSide().service().next(new Fault.Instead(Answer.json(429, "{}").with("Retry-After", "7")));
        PlugFailure failure = failed(provider);
        assertEquals(PlugFailure.Kind.RETRY, failure.kind());
        assertEquals(Optional.of(Duration.ofSeconds(7)), failure.retryAfter());
        assertEquals(1, farSide().service().calls().size(), "it knocked again at once");
    }

    @Test
    default void throttledRequestShouldBeTriedAgainAtTheHourThatIsNamed() {
        triedAgainAtTheHour(429);
    }

    @Test
    default void busyServiceShouldBeTriedAgainAtTheHourThatItNames() {
        triedAgainAtTheHour(503);
    }

    private void triedAgainAtTheHour(int status) {
        ImageProvider provider = provider();
        Answer busy = Answer.json(status, "{}").with("Retry-After", "Fri, 01 Jan 2100 00:00:00 GMT");
        farSide().service().next(new Fault.Instead(busy));
        PlugFailure failure = failed(provider);
        assertEquals(PlugFailure.Kind.RETRY, failure.kind());
        assertTrue(failure.retryAfter().isPresent(), "the date was not read");
        assertTrue(failure.retryAfter().get().compareTo(Duration.ofMinutes(1)) > 0, "the date was misread");
    }

    @Test
    default void faultOfTheServerShouldNotBeginTheWorkTwice() {
        ImageProvider provider = provider();
        farSide().service().next(new Fault.Instead(Answer.json(500, "{\"detail\":\"oh\"}")));
        foundAgainOrUnknown(provider);
    }

    /** A gateway says so too, after the order went up: only a server that names a wait has said that it did nothing. */
    @Test
    default void busyServiceThatNamesNoWaitShouldNotBeginTheWorkTwice() {
        ImageProvider provider = provider();
        farSide()
                .service()
                .next(new Fault.Instead(Answer.json(503, "upstream connect error or disconnect/reset before headers")));
        foundAgainOrUnknown(provider);
    }

    @Test
    default void lostAnswerShouldNotBeginTheWorkTwice() {
        ImageProvider provider = provider();
        farSide().service().next(new Fault.Silent());
        foundAgainOrUnknown(provider);
    }

    @Test
    default void answerThatIsNoJsonShouldNotBeginTheWorkTwice() {
        for (String nonsense : List.of("{\"id\":", "[]", "null", "\"\"", "[".repeat(20_000), "<html>hello</html>")) {
            ImageProvider provider = provider();
            int before = farSide().begun();
            farSide().service().next(new Fault.Instead(Answer.json(200, nonsense)));
            assertNotEquals(PlugFailure.Kind.RETRY, kindOrNone(provider), nonsense);
            assertTrue(farSide().begun() <= before + 1, nonsense);
        }
    }

    private PlugFailure.@Nullable Kind kindOrNone(ImageProvider provider) {
        try {
            outcome(provider, wanted(1));
            return null;
        } catch (PlugFailure failure) {
            return failure.kind();
        }
    }

    @Test
    default void truncatedAnswerShouldNotBeginTheWorkTwice() {
        ImageProvider provider = provider();
        farSide().service().next(new Fault.Truncated(12));
        foundAgainOrUnknown(provider);
    }

    @Test
    default void dripOfBytesShouldEndWithTheDeadline() {
        ImageProvider provider = provider();
        farSide().outbound().hurry(Duration.ofMillis(400));
        farSide().service().next(new Fault.Drip(5));
        foundAgainOrUnknown(provider);
    }

    @Test
    default void serviceThatIsGoneShouldBeTriedAgain() {
        ImageProvider provider = provider();
        farSide().service().close();
        assertEquals(PlugFailure.Kind.RETRY, failed(provider).kind());
    }

    @Test
    default void refusedKeyShouldFailForGoodAndSayTheMend() {
        for (int status : new int[] {401, 403, 404, 422}) {
            ImageProvider provider = provider();
            String quoting = "{\"detail\":\"no: " + PROMPT + "\\u0007\",\"error\":{\"message\":\"" + PROMPT + "\"}}";
            farSide().service().next(new Fault.Instead(Answer.json(status, quoting)));
            assertEquals(PlugFailure.Kind.PERMANENT, failed(provider).kind(), () -> "status " + status);
        }
    }

    @Test
    default void redirectionToAnotherHostShouldNotBeFollowed() {
        ImageProvider provider = provider();
        try (Trap trap = new Trap()) {
            farSide().service().next(new Fault.Instead(Answer.empty(302).with("Location", trap.base() + "/taken")));
            failed(provider);
            assertEquals(List.of(), trap.calls());
        }
    }

    @Test
    default void overlongPictureShouldFail() {
        ImageProvider provider = provider();
        farSide().delivery().always(new Fault.Endless(64 << 20));
        PlugFailure failure = failed(provider);
        assertTrue(failure.kind() == PlugFailure.Kind.PERMANENT || failure.kind() == PlugFailure.Kind.UNKNOWN);
    }
}
