package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import org.blogimg.api.Content;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.api.storage.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/** Two stores side by side, the rows that name what lies in them, and what they hold in the clear. */
abstract class TwoStores {
    static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 11, 23));
    static final Stores.Watch QUIET = soFar -> {};

    @TempDir
    Path data;

    final FaultyBlobStore one = new FaultyBlobStore();
    final FaultyBlobStore two = new FaultyBlobStore();
    final MemoryShelf shelf = new MemoryShelf();
    final Map<String, SealedObject> objects = new HashMap<>();
    final Map<String, byte[]> plain = new HashMap<>();
    KeySlots slots;
    StoreKeeper stores;
    DayBuckets vault;

    @BeforeEach
    void start() {
        slots = Keys.slots(data);
        restart();
    }

    /** As after a kill: another process over the same data. */
    final void restart() {
        stores = new StoreKeeper(data, "one");
        stores.bindStore(one, Map.of("blogimg.store", "one"));
        stores.bindStore(two, Map.of("blogimg.store", "two"));
        stores.bindShelf(shelf);
        vault = new DayBuckets(slots, stores);
    }

    String keep(Optional<LocalDate> day) throws IOException {
        byte[] bytes = new byte[1000 + objects.size()];
        new Random(objects.size()).nextBytes(bytes);
        SealedObject object = vault.keep(Keys.ANNE, Content.of(bytes), day);
        objects.put(name(object.uri()), object);
        plain.put(name(object.uri()), bytes);
        shelf.rows.add(object.uri());
        return object.uri();
    }

    /** As a row has it that names this place. */
    SealedObject object(String place) {
        SealedObject kept = Objects.requireNonNull(objects.get(name(place)));
        return new SealedObject(place, kept.length(), kept.wrappedKey());
    }

    void readAll() throws IOException {
        for (String place : shelf.rows) {
            try (InputStream in = vault.read(Keys.ANNE, object(place), 0)) {
                assertArrayEquals(plain.get(name(place)), in.readAllBytes(), place);
            }
        }
    }

    static String name(String place) {
        return place.substring(place.indexOf('/') + 1);
    }
}
