package org.blogimg.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.blogimg.api.Credits;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.ShotRole;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a provider keeps to whose pictures are made elsewhere: it comes through whatever the service does, begins no work
 * twice, and tells nobody more than it must. {@link #provider} and {@link #farSide} belong together.
 */
@Timeout(60)
public interface FarProviderContract extends ImageProviderContract {
    /** Words that must be seen nowhere but in the prompt, and a title that must be seen nowhere at all. */
    String PROMPT = "A quiet allotment with a zinc watering can at dusk";

    String TITLE = "Hildegard Quistorp on her allotment";

    /** Headers that tell who somebody is or where they come from. */
    List<String> TELLTALE = List.of("cookie", "referer", "from", "x-forwarded-for", "forwarded", "x-user-id", "origin");

    /** The service that this test's provider calls. */
    FarSide farSide();

    /** Credits for a picture as the provider was configured in this test. */
    Credits configuredPrice();

    private ImageRequest wanted(int count) {
        return new ImageRequest(
                new JobId("far-contract"),
                PROMPT,
                TITLE,
                new Language("en"),
                ShotRole.SOCIAL_CARD,
                "",
                1200,
                630,
                count,
                11);
    }

    private PlugFailure failed(ImageProvider provider) {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> outcome(provider, wanted(1)));
        String said = String.valueOf(failure.getMessage());
        assertFalse(said.contains("allotment"), "a failure quotes the prompt");
        assertTrue(said.codePoints().noneMatch(Character::isISOControl), "control characters in a failure");
        return failure;
    }

    /** Nobody knows whether the work began: then it has either been found again, or the kind says so. */
    private void foundAgainOrUnknown(ImageProvider provider) {
        try {
            assertInstanceOf(Generation.Done.class, outcome(provider, wanted(1)));
        } catch (PlugFailure failure) {
            assertEquals(PlugFailure.Kind.UNKNOWN, failure.kind(), failure.getMessage());
        }
        assertTrue(farSide().begun() <= 1, "work was begun twice");
    }

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
    default void busyServiceShouldBeTriedAgainAtTheHourThatItNames() {
        ImageProvider provider = provider();
        Answer busy = Answer.json(503, "{}").with("Retry-After", "Fri, 01 Jan 2100 00:00:00 GMT");
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

    @Test
    default void refusalShouldNameItsRuleAndNotThePrompt() {
        ImageProvider provider = provider();
        farSide().refuseNext();
        Generation.Refused refused = assertInstanceOf(Generation.Refused.class, outcome(provider, wanted(1)));
        assertFalse(refused.rule().isBlank());
        assertFalse(refused.reason().isBlank());
        assertFalse(refused.reason().contains("allotment"));
    }

    @Test
    default void partialSuccessShouldDeliverWhatThereIs() {
        ImageProvider provider = provider();
        assumeTrue(provider.card().abilities().contains(ProviderCard.Ability.VARIANTS));
        farSide().dropOneNext();
        assertEquals(2, pictures(provider, wanted(3)).size());
    }

    @Test
    default void cancelledWorkShouldEndAndCancellingTwiceChangeNothing() {
        ImageProvider provider = provider();
        assumeTrue(provider instanceof Cancels);
        farSide().holdNext();
        Generation.Pending pending = assertInstanceOf(Generation.Pending.class, provider.generate(wanted(1)));
        ((Cancels) provider).cancel(pending.reference());
        ((Cancels) provider).cancel(pending.reference());
        PlugFailure ended = assertThrows(PlugFailure.class, () -> provider.poll(pending.reference()));
        assertEquals(PlugFailure.Kind.PERMANENT, ended.kind());
    }

    /** The guard interrupts a call when its time is over or the plug-in is taken out. */
    @Test
    default void interruptedCallShouldEndAndStayInterrupted() throws InterruptedException {
        ImageProvider provider = provider();
        farSide().service().always(new Fault.Drip(3));
        AtomicReference<@Nullable RuntimeException> end = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
        Thread call = new Thread(() -> {
            try {
                provider.generate(wanted(1));
            } catch (PlugFailure failure) {
                end.set(failure);
            }
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        call.start();
        while (farSide().service().calls().isEmpty()) {
            Thread.onSpinWait();
        }
        call.interrupt();
        call.join(20_000);
        assertFalse(call.isAlive(), "the call went on");
        assertEquals(
                PlugFailure.Kind.UNKNOWN,
                assertInstanceOf(PlugFailure.class, end.get()).kind());
        assertTrue(interrupted.get(), "the interruption was swallowed");
    }

    @Test
    default void costShouldBeOnTheCardAsConfigured() {
        assertEquals(configuredPrice(), provider().card().price());
    }

    @Test
    default void requestShouldCarryNothingThatNamesAPerson() {
        ImageProvider provider = provider();
        pictures(provider, wanted(1));
        boolean titled = provider.card().abilities().contains(ProviderCard.Ability.TITLE);
        for (Call call : farSide().service().calls()) {
            String all = call.path() + call.headers() + call.text();
            assertFalse(!titled && all.contains("Hildegard"), "the title left the house");
            for (String header : TELLTALE) {
                assertTrue(call.header(header).isEmpty(), () -> "a header tells too much: " + header);
            }
            String path = call.path().toLowerCase(Locale.ROOT);
            assertFalse(path.contains("allotment"), "the prompt stands in an address, which servers log");
        }
    }

    @Test
    default void onlyDeclaredHostsShouldBeCalled() {
        ImageProvider provider = provider();
        pictures(provider, wanted(1));
        farSide()
                .outbound()
                .sent()
                .forEach(sent -> assertTrue(
                        provider.card().hosts().contains(sent.address().getRawAuthority()), sent::toString));
    }

    @Test
    default void selfTestShouldPassAndSpendNothing() {
        ImageProvider provider = provider();
        List<SelfTest.Check> checks = assertInstanceOf(SelfTest.class, provider).selfTest();
        assertTrue(
                checks.stream().anyMatch(check -> check.outcome() == SelfTest.Check.Outcome.PASSED), checks::toString);
        assertTrue(
                checks.stream().noneMatch(check -> check.outcome() == SelfTest.Check.Outcome.FAILED), checks::toString);
        assertEquals(0, farSide().begun());
    }

    @Test
    default void selfTestShouldSayWhenNothingCanBeReached() {
        ImageProvider provider = provider();
        farSide().service().close();
        assertTrue(assertInstanceOf(SelfTest.class, provider).selfTest().stream()
                .anyMatch(check -> check.outcome() == SelfTest.Check.Outcome.FAILED));
    }
}
