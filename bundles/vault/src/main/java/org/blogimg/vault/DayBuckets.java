package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.api.storage.SealedObject;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures in one bucket for each last day and one for the saved ones, so that expiry is dropping old buckets.
 *
 * <p>Bound into the seal are the owner, the object's name and its length, not the bucket: a move copies cipher bytes.
 */
@Component(immediate = true)
public final class DayBuckets implements ObjectVault {
    private static final Logger LOG = LoggerFactory.getLogger(DayBuckets.class);
    private static final String SAVED = "saved";

    private final KeySlots slots;
    private final StoreKeeper stores;
    private final SecureRandom random = new SecureRandom();
    /** Which stores have dropped the days before which: a store far away is not asked the same every half minute. */
    private final Map<BlobStore, LocalDate> dropped = Collections.synchronizedMap(new WeakHashMap<>());

    @Activate
    public DayBuckets(@Reference(name = "slots") KeySlots slots, @Reference(name = "stores") StoreKeeper stores) {
        this.slots = slots;
        this.stores = stores;
    }

    @Override
    public void ready() {
        try {
            stores.named(stores.writtenTo()).ready();
        } catch (IOException away) {
            throw new PlugFailure(PlugFailure.Kind.ABSENT, "nothing can be kept: " + away.getMessage(), away);
        }
    }

    @Override
    public SealedObject keep(AccountId owner, Content plain, Optional<LocalDate> lastDay) throws IOException {
        // Before the store is touched: a shredded account fails here.
        SecretKey wrapping = slots.forSealing(owner).objects();
        byte[] name = new byte[20];
        random.nextBytes(name);
        String object = HexFormat.of().formatHex(name);
        Lying place = new Lying(stores.writtenTo(), new BlobName(bucket(lastDay), object));
        AtomicReference<@Nullable SealingStream> opened = new AtomicReference<>();
        // A key per opening: were one used for two readings that differ, both would lie open.
        stores.named(place.store()).put(place.name(), () -> {
            SealingStream sealing = new SealingStream(plain.open(), ObjectKey.make(bound(owner, object), random));
            opened.set(sealing);
            return sealing;
        });
        return sealed(owner, place, wrapping, opened.get());
    }

    private SealedObject sealed(AccountId owner, Lying place, SecretKey wrapping, @Nullable SealingStream stream)
            throws IOException {
        if (stream == null) {
            throw new IOException("the store " + place.store() + " never read the object");
        }
        try {
            long length = stream.length();
            byte[] bound = boundToLength(owner, place.name().object(), length);
            byte[] wrapped = stream.key().wrap(wrapping, bound, random);
            return new SealedObject(place.uri(), length, Base64.getEncoder().encodeToString(wrapped));
        } catch (IOException | RuntimeException e) {
            stores.named(place.store()).delete(place.name());
            throw e;
        } finally {
            stream.key().forget();
        }
    }

    @Override
    public InputStream read(AccountId owner, SealedObject object, long offset) throws IOException {
        if (offset < 0 || offset > object.length()) {
            throw new IllegalArgumentException("offset " + offset + " is outside of the object");
        }
        Lying place = Lying.at(object.uri());
        ObjectKey key = key(owner, object, place);
        long segment = Math.min(offset / ObjectKey.PLAIN, ObjectKey.lastSegment(object.length()));
        InputStream cipherBytes = stores.open(place, segment * ObjectKey.SEALED);
        return new OpeningStream(cipherBytes, key, object.length(), offset);
    }

    @Override
    public SealedObject move(AccountId owner, SealedObject object, Optional<LocalDate> lastDay) throws IOException {
        Lying from = Lying.at(object.uri());
        Lying to = from.in(bucket(lastDay));
        key(owner, object, from).forget();
        if (from.equals(to)) {
            return object;
        }
        BlobStore store = stores.named(from.store());
        // Opened first: where the old one is gone, this fails before anything is touched.
        try (InputStream old = store.get(from.name(), 0)) {
            old.read();
            // What a move cut short left at the new place is known to nobody.
            store.delete(to.name());
            store.put(to.name(), () -> store.get(from.name(), 0));
        }
        store.delete(from.name());
        return new SealedObject(to.uri(), object.length(), object.wrappedKey());
    }

    @Override
    public void discard(AccountId owner, SealedObject object) throws IOException {
        Lying place = Lying.at(object.uri());
        stores.named(place.store()).delete(place.name());
    }

    @Override
    public int expire(LocalDate firstDayKept) {
        stores.settle();
        int days = 0;
        for (BlobStore store : stores.all()) {
            if (!firstDayKept.equals(dropped.get(store))) {
                days += expire(store, firstDayKept);
            }
        }
        return days;
    }

    /** A store that is away keeps no other from its work; it is asked again at the next call. */
    private int expire(BlobStore store, LocalDate firstDayKept) {
        int days = 0;
        try {
            for (String bucket : bucketsBefore(store, firstDayKept)) {
                store.drop(bucket);
                LOG.info("Dropped the pictures whose last day was {}", bucket);
                days++;
            }
            dropped.put(store, firstDayKept);
        } catch (IOException | UncheckedIOException away) {
            LOG.info("Days before {} are still to be dropped: {}", firstDayKept, away.getMessage());
        }
        return days;
    }

    private static List<String> bucketsBefore(BlobStore store, LocalDate firstDayKept) throws IOException {
        try (Stream<String> buckets = store.buckets()) {
            return buckets.filter(bucket -> isBefore(bucket, firstDayKept)).toList();
        }
    }

    private static boolean isBefore(String bucket, LocalDate day) {
        try {
            return LocalDate.parse(bucket).isBefore(day);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private ObjectKey key(AccountId owner, SealedObject object, Lying place) {
        String name = place.name().object();
        byte[] wrapped;
        try {
            wrapped = Base64.getDecoder().decode(object.wrappedKey());
        } catch (IllegalArgumentException e) {
            throw new SealBroken("this is no wrapped key", e);
        }
        byte[] bound = boundToLength(owner, name, object.length());
        return ObjectKey.unwrap(slots.forOpening(owner).objects(), bound, wrapped, bound(owner, name));
    }

    private static String bucket(Optional<LocalDate> lastDay) {
        return lastDay.map(LocalDate::toString).orElse(SAVED);
    }

    private static byte[] bound(AccountId owner, String object) {
        return Envelope.bound("segment", owner.value(), object);
    }

    private static byte[] boundToLength(AccountId owner, String object, long length) {
        return Envelope.bound("object", owner.value(), object, Long.toString(length));
    }
}
