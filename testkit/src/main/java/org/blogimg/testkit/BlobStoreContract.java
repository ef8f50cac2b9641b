package org.blogimg.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every blob store keeps. A plug-in's test implements it and says how a new, empty store is made. */
public interface BlobStoreContract {
    /** A store with nothing in it. */
    BlobStore emptyStore() throws IOException;

    @Test
    default void storedBytesShouldComeBackFromAnyOffset() throws IOException {
        BlobStore store = emptyStore();
        byte[] bytes = noise(200_001);
        BlobName name = new BlobName("2026-11-23", "a1");

        store.put(name, Content.of(bytes));

        for (int offset : new int[] {0, 1, 65_552, 200_000, 200_001}) {
            byte[] expected = Arrays.copyOfRange(bytes, offset, bytes.length);
            assertArrayEquals(expected, read(store, name, offset), "from offset " + offset);
        }
    }

    @Test
    default void emptyContentShouldBeKept() throws IOException {
        BlobStore store = emptyStore();
        BlobName name = new BlobName("saved", "nothing");

        store.put(name, Content.of(new byte[0]));

        assertEquals(0, read(store, name, 0).length);
    }

    @Test
    default void putShouldNeverReplaceWhatIsThere() throws IOException {
        BlobStore store = emptyStore();
        BlobName name = new BlobName("saved", "twice");
        store.put(name, Content.of(new byte[] {1}));

        assertThrows(IOException.class, () -> store.put(name, Content.of(new byte[] {2})));

        assertArrayEquals(new byte[] {1}, read(store, name, 0));
    }

    @Test
    default void contentThatBreaksOffShouldLeaveNothingBehind() throws IOException {
        BlobStore store = emptyStore();
        BlobName name = new BlobName("saved", "half");

        assertThrows(IOException.class, () -> store.put(name, BlobStoreContract::breaksOff));

        assertEquals(Set.of(), names(store, ""));
        assertThrows(NoSuchFileException.class, () -> read(store, name, 0));
        store.put(name, Content.of(new byte[] {3}));
        assertArrayEquals(new byte[] {3}, read(store, name, 0));
    }

    @Test
    default void missingObjectShouldSaySo() throws IOException {
        BlobStore store = emptyStore();

        assertThrows(NoSuchFileException.class, () -> read(store, new BlobName("saved", "never"), 0));
    }

    @Test
    default void deleteShouldTakeOneObjectAndDoNoHarmTwice() throws IOException {
        BlobStore store = emptyStore();
        BlobName gone = new BlobName("saved", "gone");
        BlobName kept = new BlobName("saved", "kept");
        store.put(gone, Content.of(new byte[] {1}));
        store.put(kept, Content.of(new byte[] {2}));

        store.delete(gone);
        store.delete(gone);

        assertThrows(NoSuchFileException.class, () -> read(store, gone, 0));
        assertEquals(Set.of(kept), names(store, ""));
    }

    @Test
    default void listShouldNameOneBucketOrAll() throws IOException {
        BlobStore store = emptyStore();
        BlobName first = new BlobName("2026-11-23", "one");
        BlobName second = new BlobName("2026-11-24", "two");
        store.put(first, Content.of(new byte[] {1}));
        store.put(second, Content.of(new byte[] {2}));

        assertEquals(Set.of(first), names(store, "2026-11-23"));
        assertEquals(Set.of(first, second), names(store, ""));
        assertEquals(Set.of(), names(store, "2026-11-25"));
        try (Stream<String> buckets = store.buckets()) {
            assertEquals(Set.of("2026-11-23", "2026-11-24"), buckets.collect(Collectors.toSet()));
        }
    }

    @Test
    default void dropShouldTakeTheBucketAndNothingElse() throws IOException {
        BlobStore store = emptyStore();
        BlobName kept = new BlobName("saved", "kept");
        store.put(kept, Content.of(new byte[] {1}));
        for (int i = 0; i < 50; i++) {
            store.put(new BlobName("2026-11-23", "old-" + i), Content.of(new byte[] {2}));
        }

        store.drop("2026-11-23");
        store.drop("2026-11-23");

        assertEquals(Set.of(kept), names(store, ""));
        store.put(new BlobName("2026-11-23", "old-1"), Content.of(new byte[] {4}));
        assertArrayEquals(new byte[] {4}, read(store, new BlobName("2026-11-23", "old-1"), 0));
    }

    @Test
    default void ofManyWritersOfOneNameExactlyOneShouldWin() throws IOException {
        BlobStore store = emptyStore();
        BlobName name = new BlobName("saved", "contended");
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> putQuietly(store, name, (byte) i)))
                .toList();

        long won = tries.stream().filter(CompletableFuture::join).count();

        assertEquals(1, won);
        assertEquals(1000, read(store, name, 0).length);
    }

    @Test
    default void listShouldNameMoreThanAThousandObjects() throws IOException {
        BlobStore store = emptyStore();
        List<BlobName> all = IntStream.range(0, 1_030)
                .mapToObj(number -> new BlobName("2026-11-23", "object-" + number))
                .toList();

        for (BlobName name : all) {
            assertTrue(putQuietly(store, name, (byte) 1), name::toString);
        }

        assertEquals(Set.copyOf(all), names(store, "2026-11-23"));
        store.drop("2026-11-23");
        assertEquals(Set.of(), names(store, ""));
    }

    private static boolean putQuietly(BlobStore store, BlobName name, byte fill) {
        byte[] bytes = new byte[1000];
        Arrays.fill(bytes, fill);
        try {
            store.put(name, Content.of(bytes));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static InputStream breaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(noise(100_000)), broken);
    }

    private static byte[] read(BlobStore store, BlobName name, long offset) throws IOException {
        try (InputStream in = store.get(name, offset)) {
            return in.readAllBytes();
        }
    }

    private static Set<BlobName> names(BlobStore store, String bucket) throws IOException {
        try (Stream<BlobName> names = store.list(bucket)) {
            return names.collect(Collectors.toSet());
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
