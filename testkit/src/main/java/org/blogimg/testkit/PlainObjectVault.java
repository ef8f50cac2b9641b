package org.blogimg.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.api.storage.SealBroken;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.api.storage.StoreAway;

/** An object vault in memory without a cipher. An object opens for its owner only; a full store can be played. */
public final class PlainObjectVault implements ObjectVault {
    private record Held(AccountId owner, ByteBuffer bytes) {}

    private static final String SAVED = "saved";

    private final Map<String, Held> objects = new ConcurrentHashMap<>();
    private final AtomicLong names = new AtomicLong();
    private volatile boolean full;
    private volatile boolean away;

    @Override
    public void ready() {
        if (away) {
            throw new PlugFailure(PlugFailure.Kind.ABSENT, "the store is away");
        }
    }

    @Override
    public SealedObject keep(AccountId owner, Content plain, Optional<LocalDate> lastDay) throws IOException {
        if (full) {
            throw new IOException("no space left");
        }
        here();
        byte[] bytes;
        try (InputStream in = plain.open()) {
            bytes = in.readAllBytes();
        }
        long number = names.incrementAndGet();
        String uri = uri(lastDay, "object-" + number);
        objects.put(uri, new Held(owner, ByteBuffer.wrap(bytes)));
        return new SealedObject(uri, bytes.length, "key-" + number);
    }

    @Override
    public InputStream read(AccountId owner, SealedObject object, long offset) throws IOException {
        byte[] bytes = held(owner, object).bytes().array();
        if (offset < 0 || offset > bytes.length) {
            throw new IllegalArgumentException("offset " + offset + " is outside of the object");
        }
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    @Override
    public SealedObject move(AccountId owner, SealedObject object, Optional<LocalDate> lastDay) throws IOException {
        Held held = held(owner, object);
        String uri = uri(lastDay, object.uri().substring(object.uri().indexOf('/') + 1));
        objects.put(uri, held);
        if (!uri.equals(object.uri())) {
            objects.remove(object.uri());
        }
        return new SealedObject(uri, object.length(), object.wrappedKey());
    }

    @Override
    public void discard(AccountId owner, SealedObject object) throws IOException {
        here();
        objects.remove(object.uri());
    }

    @Override
    public int expire(LocalDate firstDayKept) {
        long before = buckets();
        objects.keySet()
                .removeIf(uri -> !bucket(uri).equals(SAVED)
                        && LocalDate.parse(bucket(uri)).isBefore(firstDayKept));
        return (int) (before - buckets());
    }

    /** From now on (or no longer) the store is full: {@link #keep} fails. */
    public void full(boolean nowFull) {
        full = nowFull;
    }

    /** From now on (or no longer) the store is away: nothing is kept and nothing deleted. */
    public void away(boolean nowAway) {
        away = nowAway;
    }

    private void here() throws StoreAway {
        if (away) {
            throw new StoreAway("the store is away", null);
        }
    }

    /** Puts an object to another place, as a move to another store does. */
    public void carry(String from, String to) {
        Held held = objects.remove(from);
        if (held != null) {
            objects.put(to, held);
        }
    }

    /** How many objects lie here. */
    public int size() {
        return objects.size();
    }

    private long buckets() {
        return objects.keySet().stream()
                .map(PlainObjectVault::bucket)
                .distinct()
                .count();
    }

    private Held held(AccountId owner, SealedObject object) throws IOException {
        Held held = objects.get(object.uri());
        if (held == null) {
            throw new NoSuchFileException(object.uri());
        }
        if (!held.owner().equals(owner)) {
            throw new SealBroken("another account's object", null);
        }
        return held;
    }

    private static String bucket(String uri) {
        return uri.substring(uri.indexOf(':') + 1, uri.indexOf('/'));
    }

    private static String uri(Optional<LocalDate> lastDay, String object) {
        return "memory:" + lastDay.map(LocalDate::toString).orElse(SAVED) + "/" + object;
    }
}
