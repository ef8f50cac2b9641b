package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.testkit.MemoryBlobStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A vault over one store in memory. */
abstract class OneStore {
    static final int SEGMENT = 64 * 1024;
    static final int SEALED = SEGMENT + 16;
    static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 11, 23));

    @TempDir
    Path data;

    final MemoryBlobStore store = new MemoryBlobStore();
    KeySlots slots;
    StoreKeeper stores;
    DayBuckets vault;

    @BeforeEach
    void start() {
        slots = Keys.slots(data);
        stores = new StoreKeeper(data, "memory");
        vault = new DayBuckets(slots, stores);
        stores.bindStore(store, Map.of("blogimg.store", "memory"));
    }

    byte[] read(AccountId owner, SealedObject object, long offset) throws IOException {
        try (InputStream in = vault.read(owner, object, offset)) {
            return in.readAllBytes();
        }
    }

    byte[] stored(SealedObject object) throws IOException {
        return store.bytes(name(object));
    }

    static BlobName name(SealedObject object) {
        return Lying.at(object.uri()).name();
    }

    static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
