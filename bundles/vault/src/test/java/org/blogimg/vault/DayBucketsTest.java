package org.blogimg.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.testkit.MemoryBlobStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class DayBucketsTest {
    private static final int SEGMENT = 64 * 1024;
    private static final int SEALED = SEGMENT + 16;
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 11, 23));

    @TempDir
    Path data;

    private final MemoryBlobStore store = new MemoryBlobStore();
    private KeySlots slots;
    private StoreKeeper stores;
    private DayBuckets vault;

    @BeforeEach
    void start() {
        slots = Keys.slots(data);
        stores = new StoreKeeper(data, "memory");
        vault = new DayBuckets(slots, stores);
        stores.bindStore(store, Map.of("blogimg.store", "memory"));
    }

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
    void samePictureTwiceShouldLookDifferent() throws IOException {
        byte[] plain = noise(1000);

        SealedObject first = vault.keep(Keys.ANNE, Content.of(plain), DAY);
        SealedObject second = vault.keep(Keys.ANNE, Content.of(plain), DAY);

        assertFalse(Arrays.equals(stored(first), stored(second)));
    }

    @Test
    void changedCutOrMixedBytesShouldBeNoticed() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(3 * SEGMENT)), DAY);
        byte[] good = stored(object);
        byte[] flipped = good.clone();
        flipped[SEALED + 5] ^= 1;
        byte[] swapped = good.clone();
        System.arraycopy(good, 0, swapped, SEALED, SEALED);
        System.arraycopy(good, SEALED, swapped, 0, SEALED);

        for (byte[] bad : new byte[][] {
            flipped,
            swapped,
            Arrays.copyOf(good, 2 * SEALED),
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, good.length + 1),
            Arrays.copyOf(good, good.length + SEALED),
            new byte[0]
        }) {
            store.tamper(name(object), bad);
            IOException broken = assertThrows(IOException.class, () -> read(Keys.ANNE, object, 0));
            assertInstanceOf(SealBroken.class, broken.getCause());
        }
        store.tamper(name(object), good);
        assertEquals(3 * SEGMENT, read(Keys.ANNE, object, 0).length);
    }

    @Test
    void noByteOfAChangedSegmentShouldBeGiven() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(3 * SEGMENT)), DAY);
        byte[] bad = stored(object);
        bad[2 * SEALED - 1] ^= 1;
        store.tamper(name(object), bad);

        try (InputStream in = vault.read(Keys.ANNE, object, 0)) {
            assertEquals(SEGMENT, in.readNBytes(SEGMENT).length);
            assertThrows(IOException.class, in::read);
        }
    }

    @Test
    void thousandFlippedBitsShouldAllBeNoticed() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(2000)), DAY);
        byte[] good = stored(object);
        Random random = new Random(7);

        for (int i = 0; i < 1000; i++) {
            byte[] bad = good.clone();
            int bit = random.nextInt(8 * bad.length);
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            store.tamper(name(object), bad);
            assertThrows(IOException.class, () -> read(Keys.ANNE, object, 0));
        }
    }

    @Test
    void objectsSwappedBetweenAccountsOrNamesShouldNotOpen() throws IOException {
        SealedObject annes = vault.keep(Keys.ANNE, Content.of(noise(1000)), DAY);
        SealedObject annesOther = vault.keep(Keys.ANNE, Content.of(noise(1000)), DAY);
        SealedObject berts = vault.keep(Keys.BERT, Content.of(noise(1000)), DAY);

        assertThrows(SealBroken.class, () -> read(Keys.BERT, annes, 0));
        SealedObject keyOfAnother = new SealedObject(annes.uri(), annes.length(), annesOther.wrappedKey());
        assertThrows(SealBroken.class, () -> read(Keys.ANNE, keyOfAnother, 0));
        SealedObject longer = new SealedObject(annes.uri(), 999, annes.wrappedKey());
        assertThrows(SealBroken.class, () -> read(Keys.ANNE, longer, 0));
        store.tamper(name(annes), stored(berts));
        assertThrows(IOException.class, () -> read(Keys.ANNE, annes, 0));
    }

    @Test
    void malformedPlacesAndKeysShouldBeBrokenSeals() throws IOException {
        SealedObject good = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);
        for (String uri : new String[] {"", "memory", "memory:saved", "x/y:z", "memory:../../etc/passwd", ":a/b"}) {
            SealedObject bad = new SealedObject(uri, 10, good.wrappedKey());
            assertThrows(SealBroken.class, () -> read(Keys.ANNE, bad, 0), uri);
        }
        assertThrows(SealBroken.class, () -> read(Keys.ANNE, new SealedObject(good.uri(), 10, "%"), 0));
        assertThrows(IllegalArgumentException.class, () -> read(Keys.ANNE, good, 11));
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
    void shreddedAccountsPicturesShouldBeNoise() throws IOException {
        SealedObject object = vault.keep(Keys.ANNE, Content.of(noise(10)), DAY);

        slots.shred(Keys.ANNE);

        assertThrows(SealBroken.class, () -> read(Keys.ANNE, object, 0));
        assertThrows(SealBroken.class, () -> vault.keep(Keys.ANNE, Content.of(noise(10)), DAY));
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

    private byte[] read(AccountId owner, SealedObject object, long offset) throws IOException {
        try (InputStream in = vault.read(owner, object, offset)) {
            return in.readAllBytes();
        }
    }

    private byte[] stored(SealedObject object) throws IOException {
        return store.bytes(name(object));
    }

    private static BlobName name(SealedObject object) {
        return Lying.at(object.uri()).name();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
