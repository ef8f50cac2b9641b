package org.blogimg.base.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.base.PlugGuard.Limits;
import org.blogimg.base.Plugs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class LeasedPlugsTest {
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(200), Duration.ofMillis(100), Duration.ofMillis(200));

    private final LeasedPlugGuard guard = new LeasedPlugGuard();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        guard.close();
        threads.shutdownNow();
    }

    private Plugs<Greeter> pool(Limits limits) {
        return guard.pool("greeting", "blogimg.greeter", limits);
    }

    private static Map<String, Object> named(String id, int ranking, long serviceId) {
        return Map.of("blogimg.greeter", id, "service.ranking", ranking, "service.id", serviceId);
    }

    @Test
    void theHighestRankedShouldBeCalledUnlessAnIdIsGiven() {
        Plugs<Greeter> plugs = pool(SHORT);
        plugs.add(name -> "low " + name, named("low", 0, 1));
        plugs.add(name -> "high " + name, named("high", 5, 2));
        plugs.add(name -> "late " + name, named("late", 5, 3));

        assertEquals("high x", plugs.call(Optional.empty(), greeter -> greeter.greet("x")));
        assertEquals("low x", plugs.call(Optional.of("low"), greeter -> greeter.greet("x")));
        assertEquals(List.of("high x", "late x", "low x"), plugs.callAll(greeter -> greeter.greet("x")));
        assertEquals("high", plugs.list().get(0).id());
        assertEquals(2, plugs.list().get(0).calls());
    }

    @Test
    void oneOfTwoThatBearTheSameNameCouldBeCalledByItsNumber() {
        Plugs<Greeter> plugs = pool(SHORT);
        Greeter first = name -> "first " + name;
        long one = plugs.add(first, named("same", 0, 1)).number();
        long two = plugs.add(name -> "second " + name, named("same", 0, 2)).number();
        Duration most = Duration.ofSeconds(5);
        assertEquals("second x", plugs.callThis(two, most, greeter -> greeter.greet("x")));
        assertEquals("first x", plugs.ask(one, most, greeter -> greeter.greet("x")));
        assertEquals(0, plugs.list().get(0).calls());
        assertEquals(1, plugs.list().get(1).calls());
        plugs.remove(first);
        var gone = assertThrows(PlugFailure.class, () -> plugs.callThis(one, most, greeter -> greeter.greet("x")));
        assertEquals(Kind.ABSENT, gone.kind());
    }

    @Test
    void withoutAPlugInACallShouldSayWhichPortIsEmpty() {
        Plugs<Greeter> plugs = pool(SHORT);
        PlugFailure none = fails(plugs, Optional.empty(), greeter -> "");
        assertEquals(Kind.ABSENT, none.kind());
        assertEquals("no greeting plug-in is active", none.getMessage());
        assertEquals(
                "no greeting plug-in 'x' is active",
                fails(plugs, Optional.of("x"), greeter -> "").getMessage());
        assertEquals(List.of(), plugs.callAll(greeter -> ""));
    }

    @Test
    void aCallShouldWaitAtTheGateForAPlugInToCome() throws Exception {
        Plugs<Greeter> plugs = pool(Limits.QUICK);
        var waiting = aside(() -> plugs.call(Optional.of("late"), greeter -> greeter.greet("x")));
        plugs.add(name -> "other", named("other", 9, 1));
        plugs.add(name -> "late " + name, named("late", 0, 2));
        assertEquals("late x", waiting.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aFailureOfThePlugInsOwnShouldPassAsItIs() {
        Plugs<Greeter> plugs = pool(SHORT);
        plugs.add(name -> name, named("a", 0, 1));
        PlugFailure own = new PlugFailure(Kind.RETRY, "busy", Duration.ofSeconds(9), null);
        assertSame(own, fails(plugs, Optional.empty(), greeter -> {
            throw own;
        }));
        assertEquals(1, plugs.list().get(0).failures());
    }

    @Test
    void anyOtherExceptionShouldBecomeAFailureWithoutItsMessage() {
        Plugs<Greeter> plugs = pool(SHORT);
        plugs.add(name -> name, named("a", 0, 1));
        for (Throwable thrown : List.of(
                new IllegalStateException("quotes the post", new IllegalArgumentException("and the prompt")),
                new NoClassDefFoundError("the post"),
                new StackOverflowError("the post"))) {
            PlugFailure failure = fails(plugs, Optional.empty(), greeter -> {
                throw sneaky(thrown);
            });
            assertEquals(Kind.PERMANENT, failure.kind());
            assertEquals("greeting plug-in a 0.0.0 broke: " + thrown.getClass().getSimpleName(), failure.getMessage());
            for (Throwable at = failure; at != null; at = at.getCause()) {
                assertFalse(at.toString().contains("the p"), at.toString());
            }
        }
    }

    @Test
    void aCallThatDoesNotEndShouldBeInterruptedAndUnknown() throws Exception {
        Plugs<Greeter> plugs = pool(SHORT);
        plugs.add(name -> name, named("slow", 0, 1));
        CountDownLatch interrupted = new CountDownLatch(1);
        PlugFailure late = fails(plugs, Optional.empty(), greeter -> waitFor(new CountDownLatch(1), interrupted));
        assertEquals(Kind.UNKNOWN, late.kind());
        assertEquals("greeting plug-in slow 0.0.0 gave no answer within 200 ms", late.getMessage());
        assertTrue(interrupted.await(10, TimeUnit.SECONDS), "the plug-in was not interrupted");
    }

    @Test
    void aCallShouldRunOnAThreadOfThePortWithThePlugInsClassLoader() {
        Plugs<Greeter> plugs = pool(SHORT);
        Greeter own = name -> name;
        plugs.add(own, named("a", 0, 1));
        String thread = plugs.call(Optional.empty(), greeter -> {
            assertSame(own.getClass().getClassLoader(), Thread.currentThread().getContextClassLoader());
            return Thread.currentThread().getName() + Thread.currentThread().isDaemon();
        });
        assertEquals("plug-greeting-1true", thread);
    }

    @Test
    void removingShouldWaitForTheCallThatIsOut() throws Exception {
        Plugs<Greeter> plugs = pool(Limits.QUICK);
        Greeter greeter = name -> name;
        plugs.add(greeter, named("a", 0, 1));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        var call = aside(() -> plugs.call(Optional.empty(), any -> {
            inside.countDown();
            waitFor(go, new CountDownLatch(1));
            ended.set(true);
            return "done";
        }));
        assertTrue(inside.await(10, TimeUnit.SECONDS));
        assertEquals(1, plugs.list().get(0).leases());
        var gone = aside(() -> {
            plugs.remove(greeter);
            return ended.get();
        });
        go.countDown();
        assertTrue(gone.get(10, TimeUnit.SECONDS), "it was removed under a running call");
        assertEquals("done", call.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aCallThatOutlastsTheDrainShouldBeInterrupted() throws Exception {
        Plugs<Greeter> plugs = pool(new Limits(Duration.ofSeconds(60), Duration.ZERO, Duration.ofMillis(50)));
        Greeter greeter = name -> name;
        plugs.add(greeter, named("a", 0, 1));
        CountDownLatch inside = new CountDownLatch(1);
        var call = aside(() -> fails(plugs, Optional.empty(), any -> {
            inside.countDown();
            return waitFor(new CountDownLatch(1), new CountDownLatch(1));
        }));
        assertTrue(inside.await(10, TimeUnit.SECONDS));
        plugs.remove(greeter);
        assertEquals(Kind.UNKNOWN, call.get(10, TimeUnit.SECONDS).kind());
    }

    @Test
    void quickLimitsShouldBeAsDocumented() {
        assertEquals(new Limits(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(20)), Limits.QUICK);
    }

    private <R> CompletableFuture<R> aside(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    private static String waitFor(CountDownLatch latch, CountDownLatch interrupted) {
        try {
            latch.await();
            return "went on";
        } catch (InterruptedException asked) {
            interrupted.countDown();
            return "interrupted";
        }
    }

    private static PlugFailure fails(Plugs<Greeter> plugs, Optional<String> id, Function<Greeter, String> work) {
        return assertThrows(PlugFailure.class, () -> plugs.call(id, work));
    }

    private static RuntimeException sneaky(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    /** A port of the tests' own. */
    interface Greeter {
        String greet(String name);
    }
}
