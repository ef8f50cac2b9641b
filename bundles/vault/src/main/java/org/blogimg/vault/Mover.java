package org.blogimg.vault;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.ObjectShelf;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.api.storage.Stores;

/**
 * Carries objects from one store to another, a page at a time: journal, copy and read back, the row's place in one
 * transaction, the old bytes. Where the row is gone or names another place by then, the copy goes instead: what was
 * deleted meanwhile does not come back.
 */
final class Mover {
    private static final int PAGE = 32;
    private static final int AT_ONCE = 4;
    /** New objects may go to the store that is emptied; they are followed so often and no longer. */
    private static final int MOST_ROUNDS = 10;

    private final MoveJournal journal;
    private final String fromName;
    private final String toName;
    private final BlobStore from;
    private final BlobStore to;
    private final AtomicLong objects = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();

    Mover(MoveJournal journal, StoreKeeper stores, String fromName, String toName) throws StoreAway {
        this.journal = journal;
        this.fromName = fromName;
        this.toName = toName;
        this.from = stores.named(fromName);
        this.to = stores.named(toName);
    }

    Stores.Moved move(List<ObjectShelf> shelves, Stores.Watch watch) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "blogimg-mover"));
        try {
            long before;
            int rounds = 0;
            do {
                before = objects.get();
                unreadable.set(0);
                for (ObjectShelf shelf : shelves) {
                    shelf(shelf, threads, () -> watch.at(soFar(shelves)));
                }
                rounds++;
            } while (objects.get() > before && rounds < MOST_ROUNDS);
            return soFar(shelves);
        } finally {
            threads.shutdownNow();
        }
    }

    private Stores.Moved soFar(List<ObjectShelf> shelves) {
        long left = shelves.stream().mapToLong(shelf -> shelf.count(fromName)).sum();
        return new Stores.Moved(objects.get(), bytes.get(), left, unreadable.get());
    }

    private void shelf(ObjectShelf shelf, ExecutorService threads, Runnable watch) throws IOException {
        List<String> page = shelf.places(fromName, "", PAGE);
        while (!page.isEmpty()) {
            journal.write(page.stream().map(place -> entry(shelf, place)).toList());
            all(threads, page.stream().map(place -> task(shelf, place)).toList());
            journal.clear();
            watch.run();
            page = shelf.places(fromName, page.get(page.size() - 1), PAGE);
        }
    }

    private MoveJournal.Entry entry(ObjectShelf shelf, String place) {
        return new MoveJournal.Entry(shelf.name(), place, toName + place.substring(place.indexOf(':')));
    }

    private Callable<Void> task(ObjectShelf shelf, String place) {
        return () -> {
            one(shelf, place);
            return null;
        };
    }

    private void one(ObjectShelf shelf, String place) throws IOException {
        BlobName name;
        long length;
        try {
            name = Lying.at(place).name();
            length = Copies.copy(from, to, name);
        } catch (NoSuchFileException | SealBroken lost) {
            if (shelf.names(place)) {
                unreadable.incrementAndGet();
            }
            return;
        }
        if (shelf.moved(place, new Lying(toName, name).uri())) {
            from.delete(name);
            objects.incrementAndGet();
            bytes.addAndGet(length);
        } else {
            to.delete(name);
        }
    }

    /** Returns when the last has ended, also where one failed: then none is under way that the journal names. */
    private static void all(ExecutorService threads, List<Callable<Void>> tasks) throws IOException {
        List<Throwable> failures = new ArrayList<>();
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                failure(done, failures);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the move was stopped; call it again to go on", stopped);
        }
        if (!failures.isEmpty()) {
            Throwable first = failures.get(0);
            throw first instanceof IOException known ? known : new IOException("the move stopped half way", first);
        }
    }

    private static void failure(Future<Void> done, List<Throwable> failures) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException failed) {
            failures.add(failed.getCause() == null ? failed : failed.getCause());
        }
    }
}
