package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.ObjectShelf;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.api.storage.Stores;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stores that are there, which of them is written to, and what is carried from one to another. */
@Component(
        service = {StoreKeeper.class, Stores.class},
        immediate = true,
        configurationPid = "org.blogimg.vault")
@Designate(ocd = VaultConfig.class)
public final class StoreKeeper implements Stores {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);

    private final BlobStores stores = new BlobStores();
    private final List<ObjectShelf> shelves = new CopyOnWriteArrayList<>();
    private final StoreChoice choice;
    private final MoveJournal journal;
    /** Of what a stopped move left, and of a move itself; the first is quickly done and waited for. */
    private final ReentrantLock moving = new ReentrantLock();

    private final AtomicBoolean underWay = new AtomicBoolean();

    @Activate
    public StoreKeeper(BundleContext context, VaultConfig config) {
        this(Paths.data(context), config.store());
    }

    StoreKeeper(Path data, String usual) {
        this.choice = new StoreChoice(data.resolve("writes-to"), usual);
        this.journal = new MoveJournal(data.resolve("moving"));
    }

    @Reference(
            name = "stores",
            service = BlobStore.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindStore")
    void bindStore(BlobStore store, Map<String, ?> properties) {
        stores.add(store, properties);
    }

    void unbindStore(BlobStore store) {
        stores.remove(store);
    }

    @Reference(
            name = "shelves",
            service = ObjectShelf.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindShelf")
    void bindShelf(ObjectShelf shelf) {
        shelves.add(shelf);
    }

    void unbindShelf(ObjectShelf shelf) {
        shelves.remove(shelf);
    }

    BlobStore named(String store) throws StoreAway {
        return stores.named(store);
    }

    List<BlobStore> all() {
        return stores.all();
    }

    String writtenTo() {
        return choice.name();
    }

    /**
     * Opens an object where its place says, or, where it is not there, in another store: a reader may hold a place from
     * before the object was moved, and the object's own name is like no other.
     */
    InputStream open(Lying place, long offset) throws IOException {
        try {
            return named(place.store()).get(place.name(), offset);
        } catch (NoSuchFileException gone) {
            for (String other : stores.names()) {
                Optional<InputStream> found =
                        other.equals(place.store()) ? Optional.empty() : find(other, place, offset);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            throw gone;
        }
    }

    private Optional<InputStream> find(String other, Lying place, long offset) throws IOException {
        try {
            return Optional.of(named(other).get(place.name(), offset));
        } catch (NoSuchFileException | StoreAway notThere) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> names() {
        return stores.names();
    }

    @Override
    public List<Stand> stands() {
        return Stream.concat(stores.names().stream(), Stream.of(writtenTo()))
                .distinct()
                .sorted()
                .map(this::stand)
                .toList();
    }

    private Stand stand(String store) {
        String trouble = "";
        List<String> weaknesses = List.of();
        try {
            weaknesses = named(store).weaknesses();
        } catch (IOException away) {
            trouble = String.valueOf(away.getMessage());
        }
        long objects = shelves.stream().mapToLong(shelf -> shelf.count(store)).sum();
        return new Stand(store, store.equals(writtenTo()), trouble, weaknesses, objects);
    }

    @Override
    public void use(String store) throws IOException {
        named(store).ready();
        choice.choose(store);
        LOG.info("New objects go to the store {}", store);
    }

    @Override
    public Moved move(String from, String to, Watch watch) throws IOException {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a store is not moved to itself");
        }
        if (!underWay.compareAndSet(false, true)) {
            throw new IllegalStateException("objects are being moved already");
        }
        moving.lock();
        try {
            finishLast();
            named(to).ready();
            Moved moved = new Mover(journal, this, from, to).move(shelves, watch);
            LOG.info("Moved from the store {} to {}: {}", from, to, moved);
            return moved;
        } finally {
            moving.unlock();
            underWay.set(false);
        }
    }

    /** Puts in order what a stopped move left, if that can be done now. */
    void settle() {
        if (!moving.tryLock()) {
            return;
        }
        try {
            finishLast();
        } catch (IOException later) {
            LOG.info("What a stopped move left double is still to be put in order: {}", later.getMessage());
        } finally {
            moving.unlock();
        }
    }

    /**
     * Of each object that may lie in two places the one stays that its row names. Without the shelf nobody knows which
     * one that is, and nothing is touched.
     */
    private void finishLast() throws IOException {
        List<MoveJournal.Entry> left = journal.read();
        for (MoveJournal.Entry entry : left) {
            ObjectShelf shelf = shelf(entry.shelf());
            if (!shelf.names(entry.to())) {
                delete(entry.to());
            }
            if (!shelf.names(entry.from())) {
                delete(entry.from());
            }
        }
        if (!left.isEmpty()) {
            journal.clear();
            LOG.info("Put in order what a stopped move left: {} objects", left.size());
        }
    }

    private ObjectShelf shelf(String name) throws StoreAway {
        return shelves.stream()
                .filter(shelf -> shelf.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StoreAway("nobody is there who knows of " + name, null));
    }

    private void delete(String place) throws IOException {
        Lying lying = Lying.at(place);
        named(lying.store()).delete(lying.name());
    }
}
