package org.blogimg.vault;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

import org.blogimg.api.storage.ObjectShelf;

/** Rows of places, in memory. */
final class MemoryShelf implements ObjectShelf {
    final ConcurrentSkipListSet<String> rows = new ConcurrentSkipListSet<>();

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public List<String> places(String store, String after, int limit) {
        return rows.stream()
                .filter(place -> place.startsWith(store + ":") && place.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(String store) {
        return rows.stream().filter(place -> place.startsWith(store + ":")).count();
    }

    @Override
    public boolean names(String place) {
        return rows.contains(place);
    }

    @Override
    public synchronized boolean moved(String from, String to) {
        return rows.remove(from) && rows.add(to);
    }
}
