package org.blogimg.base.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a slice may rely on, whichever database is behind it. */
interface TablesContract {
    Slice SAMPLE = new Slice("sample", SampleNote.class.getClassLoader(), List.of(SampleNote.class));

    MemoryDatabase database();

    default Tables tables() {
        return database().open(SAMPLE);
    }

    @Test
    default void everyKindOfFieldShouldComeBackAsItWasWritten() {
        Tables tables = tables();
        SampleNote note = new SampleNote("a");
        note.sealed = new byte[3_000_000];
        note.sealed[2_999_999] = 7;
        note.words = "字".repeat(100_000);
        note.written = Instant.parse("2026-02-28T23:59:59.123Z");
        note.open = true;
        note.times = 3;

        tables.change(em -> em.persist(note));

        SampleNote back = tables.read(em -> em.find(SampleNote.class, "a"));
        assertArrayEquals(note.sealed, back.sealed);
        assertEquals(note.words, back.words);
        assertEquals(note.written, back.written);
        assertTrue(back.open);
        assertEquals(3, back.times);
    }

    @Test
    default void instantsShouldCompareInQueries() {
        Tables tables = tables();
        SampleNote note = new SampleNote("a");
        note.written = Instant.ofEpochMilli(1_000);
        tables.change(em -> em.persist(note));

        assertEquals(0, countBefore(tables, Instant.ofEpochMilli(1_000)));
        assertEquals(1, countBefore(tables, Instant.ofEpochMilli(1_001)));
    }

    private static long countBefore(Tables tables, Instant limit) {
        return tables.read(
                em -> em.createQuery("select count(n) from SampleNote n where n.written < :limit", Long.class)
                        .setParameter("limit", limit)
                        .getSingleResult());
    }

    @Test
    default void anExceptionShouldRollBackAndPassOn() {
        Tables tables = tables();
        assertThrows(
                IllegalStateException.class,
                () -> tables.change(em -> {
                    em.persist(new SampleNote("a"));
                    em.flush();
                    throw new IllegalStateException("no");
                }));
        assertNull(tables.read(em -> em.find(SampleNote.class, "a")));
    }

    @Test
    default void whatAReadChangesShouldNotBeKept() {
        Tables tables = tables();
        tables.change(em -> em.persist(new SampleNote("a")));
        tables.read(em -> em.find(SampleNote.class, "a").times = 9);
        assertEquals(0, times(tables, "a"));
    }

    @Test
    default void oneSliceShouldSeeAtOnceWhatAnotherFactoryWrote() {
        Tables one = tables();
        Tables other = tables();
        one.change(em -> em.persist(new SampleNote("a")));
        other.read(em -> em.find(SampleNote.class, "a"));
        one.change(em -> em.find(SampleNote.class, "a").times = 5);
        assertEquals(5, times(other, "a"));
    }

    @Test
    default void aFailureShouldNotQuoteValues() {
        Tables tables = tables();
        tables.change(em -> em.persist(new SampleNote("secret-value")));
        PersistenceException refused = assertThrows(
                PersistenceException.class, () -> tables.change(em -> em.persist(new SampleNote("secret-value"))));
        assertTrue(String.valueOf(refused.getMessage()).contains("23505"), refused.getMessage());
        for (Throwable at = refused; at != null; at = at.getCause()) {
            assertFalse(at.toString().contains("secret-value"), at.toString());
        }
    }

    @Test
    default void theLoserOfARaceForAKeyShouldBeRunAgainAndSeeTheWinner() throws Exception {
        Tables tables = tables();
        List<Integer> made = together(
                8,
                () -> tables.write(em -> {
                    if (em.find(SampleNote.class, "one") != null) {
                        return 0;
                    }
                    em.persist(new SampleNote("one"));
                    return 1;
                }));
        assertEquals(1, made.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    default void concurrentConditionalUpdatesShouldAllCount() throws Exception {
        Tables tables = tables();
        tables.change(em -> em.persist(new SampleNote("a")));
        together(16, () -> {
            for (int i = 0; i < 25; i++) {
                tables.change(em -> em.createQuery("update SampleNote n set n.times = n.times + 1")
                        .executeUpdate());
            }
            return 0;
        });
        assertEquals(400, times(tables, "a"));
    }

    @Test
    default void aDeadlockShouldBeRunAgainUntilItPasses() throws Exception {
        Tables tables = tables();
        tables.change(em -> Stream.of("a", "b").map(SampleNote::new).forEach(em::persist));
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger turn = new AtomicInteger();
        together(2, () -> {
            boolean forward = turn.getAndIncrement() == 0;
            tables.change(em -> {
                increment(em, forward ? "a" : "b");
                bothHoldOne.countDown();
                awaitQuietly(bothHoldOne);
                increment(em, forward ? "b" : "a");
            });
            return 0;
        });
        assertEquals(2, times(tables, "a"));
        assertEquals(2, times(tables, "b"));
    }

    private static void increment(EntityManager em, String id) {
        em.createQuery("update SampleNote n set n.times = n.times + 1 where n.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static int times(Tables tables, String id) {
        return tables.<Integer>read(em -> em.find(SampleNote.class, id).times);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    static <R> List<R> together(int threads, Callable<R> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<R>> all = Stream.generate(() -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .limit(threads)
                    .toList();
            start.countDown();
            List<R> answers = new ArrayList<>();
            for (Future<R> one : all) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
