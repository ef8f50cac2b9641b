package org.blogimg.vault;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.StoreAway;

/** The blob stores that are there now, by the name each gives itself. Of two with one name the higher ranking serves. */
final class BlobStores {
    private record Entry(String name, int ranking, long id, BlobStore store) {}

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingInt(Entry::ranking)
            .reversed()
            .thenComparing(Comparator.comparingLong(Entry::id).reversed());

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    void add(BlobStore store, Map<String, ?> properties) {
        if (properties.get("blogimg.store") instanceof String name) {
            int ranking = properties.get("service.ranking") instanceof Integer given ? given : 0;
            long id = properties.get("service.id") instanceof Long given ? given : 0;
            entries.add(new Entry(name, ranking, id, store));
        }
    }

    void remove(BlobStore store) {
        entries.removeIf(entry -> entry.store() == store);
    }

    BlobStore named(String name) throws StoreAway {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .min(BEST_FIRST)
                .map(Entry::store)
                .orElseThrow(() -> new StoreAway("no blob store named " + name + " is active", null));
    }

    List<BlobStore> all() {
        return entries.stream().map(Entry::store).toList();
    }

    /** Each name once. */
    List<String> names() {
        return entries.stream().map(Entry::name).distinct().sorted().toList();
    }
}
