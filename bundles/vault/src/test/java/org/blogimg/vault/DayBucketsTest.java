package org.blogimg.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.testkit.MemoryBlobStore;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where objects lie, and until when. */
final class DayBucketsTest extends OneStore {
    @Test
    void keptBytesShouldComeBackFromAnyOffset() throws IOException {
        for (int length : new int[] {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 200_001}) {
            byte[] plain = noise(length);
            SealedObject object = vault.keep(Keys.ANNE, Content.of(plain), DAY);

            assertEquals(length, object.length());
            assertEquals(length + 16L * Math.max(1, (length + SEGMENT - 1) / SEGMENT), stored(object).length);
            for (int offset : new int[] {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, length}) {
                if (offset <= length) {
                    byte[] expected = Arrays.copyOfRange(plain, offset, length);
                    assertArrayEquals(expected, read(Keys.ANNE, object, offset), length + " from " + offset);
                }
            }
        }
    }

    @Test
    void placeShouldNameStoreBucketAndNothingElse() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);
        SealedObject saved = vault.keep(Keys.ANNE, Content.of(noise(10)), Optional.empty());

        assertTrue(object.uri().matches("memory:2026-11-23/[0-9a-f]{40}"), object.uri());
        assertTrue(saved.uri().matches("memory:saved/[0-9a-f]{40}"), saved.uri());
    }

    @Test
    void movedObjectShouldOpenAtItsNewPlaceAndBeGoneFromTheOld() throws IOException {
        byte[] plain = noise(100_000);
        SealedObject old = vault.keep(Keys.ANNE, Content.of(plain), DAY);

        SealedObject saved = vault.move(Keys.ANNE, old, Optional.empty());

        assertTrue(saved.uri().startsWith("memory:saved/"));
        assertArrayEquals(plain, read(Keys.ANNE, saved, 0));
        assertThrows(NoSuchFileException.class, () -> read(Keys.ANNE, old, 0));
        assertEquals(saved, vault.move(Keys.ANNE, saved, Optional.empty()));
        assertThrows(NoSuchFileException.class, () -> vault.move(Keys.ANNE, old, Optional.empty()));
        assertArrayEquals(plain, read(Keys.ANNE, saved, 0));
        assertThrows(SealBroken.class, () -> vault.move(Keys.BERT, saved, DAY));
    }

    @Test
    void moveCutShortShouldSucceedWhenItIsDoneAgain() throws IOException {
        byte[] plain = noise(1000);
        SealedObject old = vault.keep(Keys.ANNE, Content.of(plain), DAY);
        store.tamper(new BlobName("saved", name(old).object()), stored(old));

        SealedObject saved = vault.move(Keys.ANNE, old, Optional.empty());

        assertArrayEquals(plain, read(Keys.ANNE, saved, 0));
    }

    @Test
    void expiredDaysShouldBeDroppedAndSavedOnesStay() throws IOException {
        SealedObject old = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);
        SealedObject today = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY.map(day -> day.plusDays(1)));
        SealedObject saved = vault.keep(Keys.ANNE, Content.of(noise(10)), Optional.empty());

        assertEquals(0, vault.expire(LocalDate.of(2026, 11, 23)));
        assertEquals(1, vault.expire(LocalDate.of(2026, 11, 24)));
        assertEquals(0, vault.expire(LocalDate.of(2026, 11, 24)));

        assertThrows(NoSuchFileException.class, () -> read(Keys.ANNE, old, 0));
        assertEquals(10, read(Keys.ANNE, today, 0).length);
        assertEquals(10, read(Keys.ANNE, saved, 0).length);
    }

    @Test
    void discardedObjectShouldBeGone() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);

        vault.discard(Keys.ANNE, object);
        vault.discard(Keys.ANNE, object);

        assertThrows(NoSuchFileException.class, () -> read(Keys.ANNE, object, 0));
    }

    @Test
    void sealingShouldReadNoFurtherThanOneSegmentAhead() throws IOException {
        AtomicReference<Integer> readAtFirstByte = new AtomicReference<>(0);
        ByteArrayInputStream plain = new ByteArrayInputStream(new byte[40 * SEGMENT]);
        StoreKeeper keeper = new StoreKeeper(data, "spy");
        DayBuckets spied = new DayBuckets(slots, keeper);
        MemoryBlobStore behind = new MemoryBlobStore();
        keeper.bindStore(
                new FirstByteSpy(behind, () -> readAtFirstByte.set(40 * SEGMENT - plain.available())),
                Map.of("blogimg.store", "spy"));

        spied.keep(Keys.ANNE, () -> plain, DAY);

        assertEquals(SEGMENT + 1, readAtFirstByte.get());
    }

    @Test
    void storeThatOpensTwiceShouldStillKeepAReadableObject() throws IOException {
        StoreKeeper keeper = new StoreKeeper(data, "twice");
        DayBuckets twice = new DayBuckets(slots, keeper);
        MemoryBlobStore behind = new MemoryBlobStore();
        keeper.bindStore(new OpensTwice(behind), Map.of("blogimg.store", "twice"));

        SealedObject object = twice.keep(Keys.ANNE, Content.of(noise(1000)), DAY);

        try (InputStream in = twice.read(Keys.ANNE, object, 0)) {
            assertArrayEquals(noise(1000), in.readAllBytes());
        }
    }

    @Test
    void withoutAStoreItShouldSayWhichOneIsMissing() {
        stores.unbindStore(store);

        IOException missing = assertThrows(IOException.class, () -> vault.keep(Keys.ANNE, Content.of(noise(10)), DAY));

        assertEquals("no blob store named memory is active", missing.getMessage());
    }

    @Test
    void higherRankedStoreShouldTakeOverAndTheOldOneStillBeRead() throws IOException {
        MemoryBlobStore better = new MemoryBlobStore();
        MemoryBlobStore other = new MemoryBlobStore();
        SealedObject old = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);
        stores.bindStore(other, Map.of("blogimg.store", "other", "service.ranking", 5));
        assertEquals(10, read(Keys.ANNE, old, 0).length);

        stores.bindStore(better, Map.of("blogimg.store", "memory", "service.ranking", 5));
        SealedObject young = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);

        assertEquals(26, better.bytes(name(young)).length);
    }
}
