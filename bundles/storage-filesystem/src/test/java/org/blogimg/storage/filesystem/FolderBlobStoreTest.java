package org.blogimg.storage.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.testkit.BlobStoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class FolderBlobStoreTest implements BlobStoreContract {
    private static final BlobName NAME = new BlobName("2026-11-23", "fa41");

    @TempDir
    Path data;

    @Override
    public BlobStore emptyStore() throws IOException {
        return new FolderBlobStore(data.resolve("blobs"));
    }

    @Test
    void objectShouldBeOneFileThatItsOwnerAloneReads() throws IOException {
        emptyStore().put(NAME, Content.of(new byte[] {1, 2}));

        Path file = data.resolve("blobs/2026-11-23/fa/fa41");
        assertArrayEquals(new byte[] {1, 2}, Files.readAllBytes(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("blobs"))));
        assertEquals(List.of(), unfinished());
    }

    @Test
    void objectsShouldOutliveARestart() throws IOException {
        emptyStore().put(NAME, Content.of(new byte[] {7}));

        try (InputStream in = emptyStore().get(NAME, 0)) {
            assertArrayEquals(new byte[] {7}, in.readAllBytes());
        }
    }

    @Test
    void whatAKilledProcessLeftUnfinishedShouldBeRemovedAtTheNextStart() throws IOException {
        emptyStore();
        Path left = data.resolve("blobs/.unfinished");
        Files.write(left.resolve("u1"), new byte[100]);
        Files.createDirectories(left.resolve("u2/fa"));
        Files.write(left.resolve("u2/fa/fa41"), new byte[100]);

        BlobStore store = emptyStore();

        assertEquals(List.of(), unfinished());
        store.put(NAME, Content.of(new byte[] {1}));
        try (Stream<BlobName> names = store.list("")) {
            assertEquals(1, names.count());
        }
    }

    @Test
    void failedWriteShouldLeaveNoFileBehind() throws IOException {
        BlobStore store = emptyStore();

        assertThrows(
                IOException.class,
                () -> store.put(NAME, () -> {
                    throw new IOException("gone");
                }));
        store.put(NAME, Content.of(new byte[] {1}));
        assertThrows(IOException.class, () -> store.put(NAME, Content.of(new byte[] {2})));

        assertEquals(List.of(), unfinished());
    }

    @Test
    void unwritableFolderShouldFailAndSayWhich() throws IOException {
        Path file = Files.createFile(data.resolve("blobs"));

        IOException refused = assertThrows(IOException.class, this::emptyStore);

        assertTrue(String.valueOf(refused.getMessage()).contains(file.toString()));
    }

    @Test
    void foreignFilesInTheFolderShouldBeLeftAlone() throws IOException {
        BlobStore store = emptyStore();
        store.put(NAME, Content.of(new byte[] {1}));
        Files.createDirectories(data.resolve("blobs/lost+found/x"));
        Files.writeString(data.resolve("blobs/lost+found/x/y"), "found");
        Files.writeString(data.resolve("blobs/README"), "mine");

        try (Stream<String> buckets = store.buckets()) {
            assertEquals(List.of("2026-11-23"), buckets.toList());
        }
        try (Stream<BlobName> names = store.list("")) {
            assertEquals(List.of(NAME), names.toList());
        }
        assertThrows(IllegalArgumentException.class, () -> store.list("../keys"));
        assertThrows(IllegalArgumentException.class, () -> store.drop(".."));
    }

    @Test
    void droppedBucketShouldLeaveNoFolder() throws IOException {
        BlobStore store = emptyStore();
        store.put(NAME, Content.of(new byte[] {1}));

        store.drop("2026-11-23");

        assertFalse(Files.exists(data.resolve("blobs/2026-11-23")));
        assertEquals(List.of(), unfinished());
    }

    @Test
    void folderShouldBeTheConfiguredOneOrBlobsInTheDataFolder() {
        assertEquals(Path.of("/data/blobs"), FolderBlobStore.folder("/data", ""));
        assertEquals(Path.of("/mnt/pictures"), FolderBlobStore.folder("/data", "/mnt/pictures"));
        assertThrows(IllegalStateException.class, () -> FolderBlobStore.folder(null, ""));
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("blobs/.unfinished"))) {
            return files.toList();
        }
    }
}
