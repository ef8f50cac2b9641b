package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.blogimg.api.storage.SealedObject;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.api.storage.Stores;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How objects get from one store to the other, whatever happens. */
final class StoreMoveTest extends TwoStores {
    @Test
    void everyObjectShouldBeMovedWithItsDayAndTheOldOneBeGone() throws IOException {
        for (int number = 0; number < 100; number++) {
            keep(number % 2 == 0 ? DAY : Optional.empty());
        }

        Stores.Moved moved = stores.move("one", "two", QUIET);

        assertEquals(100, moved.objects());
        assertEquals(0, moved.left());
        assertEquals(0, one.size());
        assertEquals(100, two.size());
        assertEquals(50, two.behind.list("2026-11-23").count());
        readAll();
        assertEquals(1, vault.expire(LocalDate.of(2026, 11, 24)));
        assertEquals(50, two.size());
    }

    @Test
    void aReaderWithTheOldPlaceShouldStillFindIt() throws IOException {
        String place = keep(DAY);
        SealedObject old = object(place);

        stores.move("one", "two", QUIET);

        try (InputStream in = vault.read(Keys.ANNE, old, 0)) {
            assertArrayEquals(plain.get(name(place)), in.readAllBytes());
        }
        vault.discard(Keys.ANNE, object(shelf.rows.first()));
        assertThrows(NoSuchFileException.class, () -> vault.read(Keys.ANNE, old, 0));
    }

    @Test
    void whatIsDeletedMeanwhileShouldNotComeBack() throws IOException {
        List<String> places = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            places.add(keep(DAY));
        }
        two.beforePut = name -> {
            shelf.rows.remove(places.get(3));
            one.behind.delete(Lying.at(places.get(3)).name());
        };
        two.afterPut = name -> shelf.rows.remove(places.get(7));

        stores.move("one", "two", QUIET);

        assertEquals(8, shelf.count("two"));
        assertEquals(8, two.size(), "no copy is left of what nobody names");
        readAll();
    }

    @Test
    void whatIsWrittenMeanwhileShouldBeFollowed() throws IOException {
        keep(DAY);
        AtomicInteger more = new AtomicInteger(5);
        Stores.Watch writes = soFar -> {
            if (more.decrementAndGet() >= 0) {
                keepQuietly();
            }
        };

        Stores.Moved moved = stores.move("one", "two", writes);

        assertEquals(6, moved.objects());
        assertEquals(0, moved.left());
        readAll();
    }

    private void keepQuietly() {
        try {
            keep(DAY);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aMoveThatIsCutOffAnywhereShouldLoseNothingAndLeaveNothingDouble() throws IOException {
        for (int cut = 0; cut < 60; cut++) {
            for (int number = 0; number < 5; number++) {
                keep(DAY);
            }
            AtomicInteger left = new AtomicInteger(cut % 20);
            FaultyBlobStore.Deed dies = name -> {
                if (left.getAndDecrement() <= 0) {
                    throw new StoreAway("cut off", null);
                }
            };
            one.beforeDelete = dies;
            two.beforePut = dies;
            two.afterPut = dies;
            two.beforeDelete = dies;
            try {
                stores.move("one", "two", QUIET);
            } catch (StoreAway cutOff) {
                readAll();
            }
            one.beforeDelete = name -> {};
            two.beforePut = name -> {};
            two.afterPut = name -> {};
            two.beforeDelete = name -> {};

            restart();
            vault.expire(LocalDate.of(2026, 1, 1));

            assertFalse(Files.exists(data.resolve("moving")));
            assertEquals(shelf.rows.size(), one.size() + two.size(), "after " + cut);
            readAll();
        }
        stores.move("one", "two", QUIET);
        assertEquals(0, one.size());
        assertEquals(300, two.size());
        readAll();
    }

    @Test
    void aSecondMoveShouldBeRefusedAndAClearingUpWaitedFor() throws Exception {
        keep(DAY);
        two.afterPut = name -> {
            assertThrows(IllegalStateException.class, () -> stores.move("one", "two", QUIET));
            throw new StoreAway("cut off", null);
        };
        assertThrows(StoreAway.class, () -> stores.move("one", "two", QUIET));
        two.afterPut = name -> {};
        AtomicReference<CompletableFuture<Stores.Moved>> second = new AtomicReference<>();
        two.beforeDelete = name -> {
            two.beforeDelete = none -> {};
            second.set(CompletableFuture.supplyAsync(this::moveQuietly));
        };

        vault.expire(LocalDate.of(2026, 1, 1));

        assertEquals(
                1,
                Objects.requireNonNull(second.get()).get(20, TimeUnit.SECONDS).objects());
        readAll();
    }

    private Stores.Moved moveQuietly() {
        try {
            return stores.move("one", "two", QUIET);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void withoutItsShelfNothingShouldBeTouched() throws IOException {
        keep(DAY);
        two.afterPut = name -> {
            throw new StoreAway("cut off", null);
        };
        assertThrows(StoreAway.class, () -> stores.move("one", "two", QUIET));
        stores.unbindShelf(shelf);

        vault.expire(LocalDate.of(2026, 1, 1));

        assertTrue(Files.exists(data.resolve("moving")), "it is put in order when the shelf is back");
        assertEquals(1, one.size());
        stores.bindShelf(shelf);
        vault.expire(LocalDate.of(2026, 1, 1));
        assertEquals(1, one.size());
        assertEquals(0, two.size());
        readAll();
    }

    @Test
    void anObjectThatCannotBeReadShouldBeSaidAndLeftAsItIs() throws IOException {
        keep(DAY);
        shelf.rows.add("one:saved/lost");

        Stores.Moved moved = stores.move("one", "two", QUIET);

        assertEquals(1, moved.objects());
        assertEquals(1, moved.unreadable());
        assertEquals(1, moved.left());
        assertTrue(shelf.rows.contains("one:saved/lost"));
    }
}
