package org.blogimg.api.storage;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps pictures: seals them in segments of 64 KiB under a key of their own, wrapped by the account's key, and hands
 * the cipher bytes to a {@link BlobStore}. Never holds a whole picture in memory. Safe for many threads.
 */
@ProviderType
public interface ObjectVault {
    /**
     * Returns where {@link #keep} would be taken now, as far as is known; asked before work is begun whose fruit could not
     * be kept.
     *
     * @throws org.blogimg.api.PlugFailure of kind ABSENT saying what is missing
     */
    default void ready() {}

    /**
     * Seals and stores.
     *
     * @param lastDay the last UTC day on which the object may exist, which chooses its bucket; empty for what is saved
     * @return where it lies, to be kept by the caller; it names store, bucket and object and says nothing else
     * @throws StoreAway when the store that is written to takes nothing now
     * @throws IOException when the store could not keep it; nothing is left behind
     */
    SealedObject keep(AccountId owner, Content plain, Optional<LocalDate> lastDay) throws IOException;

    /**
     * Reads the plain bytes from {@code offset} on. The caller closes the stream. A changed, swapped or cut object
     * fails with {@link SealBroken} (wrapped in an IOException inside the stream) before a wrong byte is given. An object
     * that was carried to another store a moment ago is found there under its old place too.
     */
    InputStream read(AccountId owner, SealedObject object, long offset) throws IOException;

    /** Moves the object to another last day, or to the saved ones; returns its new place. The old one is gone. */
    SealedObject move(AccountId owner, SealedObject object, Optional<LocalDate> lastDay) throws IOException;

    /** Deletes bytes and wrapped key; no failure where there are none. */
    void discard(AccountId owner, SealedObject object) throws IOException;

    /**
     * Drops every day bucket before {@code firstDayKept}, in every store that is there, with all that lies in it. Saved
     * objects stay. Dropping twice does no harm. A store that does not answer is passed over: call it again.
     *
     * @return how many buckets were dropped
     */
    int expire(LocalDate firstDayKept) throws IOException;
}
