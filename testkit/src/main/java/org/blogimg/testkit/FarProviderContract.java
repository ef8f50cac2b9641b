package org.blogimg.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.Finds;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a provider keeps to whose pictures are made elsewhere: it comes through whatever the service does, begins no work
 * twice, and tells nobody more than it must. {@link #provider} and {@link #farSide} belong together.
 */
@Timeout(60)
public interface FarProviderContract extends FarTroubleContract, HostileAnswersContract {
    /** Headers that tell who somebody is or where they come from. */
    List<String> TELLTALE = List.of("cookie", "referer", "from", "x-forwarded-for", "forwarded", "x-user-id", "origin");

    @Override
    default void afterwards() {
        farSide().service().close();
        farSide().delivery().close();
        farSide().outbound().close();
    }

    @Test
    default void jobShouldBeDoneAndBegunOnce() {
        ImageProvider provider = provider();
        assertEquals(1, pictures(provider, wanted(1)).size());
        assertEquals(1, farSide().begun());
    }

    @Test
    default void refusalShouldNameItsRuleAndNotThePrompt() {
        ImageProvider provider = provider();
        assumeTrue(farSide().declines());
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

    /** As after a kill: nothing of the first answer is left but the job's name. Nothing found must mean that there is nothing. */
    @Test
    default void begunWorkShouldBeFoundByItsJobAloneWhereItCanBe() {
        ImageProvider provider = provider();
        assumeTrue(provider instanceof Finds, "it cannot look for work");
        Finds able = (Finds) provider;
        JobId job = wanted(1).job();
        assertEquals(Optional.empty(), able.find(job, 1));
        provider.generate(wanted(1));
        assertEquals(Optional.empty(), able.find(new JobId("another-job"), 1));
        String reference = able.find(job, 1).orElseThrow().reference();
        assertEquals(1, pictures(provider, reference).size());
        assertEquals(1, farSide().begun(), "looking began work");
        farSide().service().close();
        assertThrows(PlugFailure.class, () -> able.find(job, 1), "a service that is gone has not said anything");
    }

    private List<Drawn> pictures(ImageProvider provider, String reference) {
        Generation found = provider.poll(reference);
        for (int poll = 0; poll < 20 && found instanceof Generation.Pending pending; poll++) {
            found = provider.poll(pending.reference());
        }
        return assertInstanceOf(Generation.Done.class, found).pictures();
    }

    /** The guard interrupts a call when its time is over or the plug-in is taken out. */
    @Test
    default void interruptedCallShouldEndAndStayInterrupted() {
        Interrupted call = interrupted(provider());
        assertTrue(call.over(), "the call went on");
        assertEquals(
                PlugFailure.Kind.UNKNOWN,
                assertInstanceOf(PlugFailure.class, call.end().get()).kind());
        assertTrue(call.still().get(), "the interruption was swallowed");
    }

    /** A bundle that is updated or taken out while it draws. */
    @Test
    default void providerStoppedDuringACallShouldLeaveNothingBehind() {
        assertEquals(List.of(), Leftovers.of(getClass(), test -> {
            FarProviderContract far = (FarProviderContract) test;
            ImageProvider provider = far.provider();
            far.interrupted(provider);
            far.stop(provider);
        }));
    }

    /** A call that was interrupted while the service answered. */
    record Interrupted(boolean over, AtomicReference<@Nullable RuntimeException> end, AtomicReference<Boolean> still) {}

    private Interrupted interrupted(ImageProvider provider) {
        farSide().service().always(new Fault.Drip(3));
        AtomicReference<@Nullable RuntimeException> end = new AtomicReference<>();
        AtomicReference<Boolean> still = new AtomicReference<>(false);
        Thread call = new Thread(() -> {
            try {
                provider.generate(wanted(1));
            } catch (PlugFailure failure) {
                end.set(failure);
            }
            still.set(Thread.currentThread().isInterrupted());
        });
        call.start();
        while (farSide().service().calls().isEmpty()) {
            Thread.onSpinWait();
        }
        call.interrupt();
        try {
            call.join(20_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Interrupted(!call.isAlive(), end, still);
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
