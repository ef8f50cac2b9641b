package org.blogimg.api.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps cipher bytes under names that say nothing. Implemented by a plug-in; called by the vault alone, from many
 * threads.
 *
 * <p>What never happens: a store never sees plain bytes, an account or a key; {@link #put} never replaces what is there
 * and never leaves half an object behind, also when the process is killed or the disk is full.
 *
 * <p>An object lives in a bucket; dropping a bucket drops all its objects.
 */
@ConsumerType
public interface BlobStore {
    /**
     * Keeps the bytes. When it returns they are on the disk (or acknowledged by the service behind it) for good.
     *
     * <p>A store may open the content again to try again from its start; it then keeps what the last opening gave,
     * because each opening is sealed anew.
     *
     * @throws StoreAway when nothing can be kept now, and later perhaps
     * @throws IOException when they could not be kept whole, or an object of that name is there already
     */
    void put(BlobName name, Content cipherBytes) throws IOException;

    /**
     * Reads from {@code offset} to the end. The caller closes the stream.
     *
     * @throws java.nio.file.NoSuchFileException where there is no such object
     */
    InputStream get(BlobName name, long offset) throws IOException;

    /** Deletes one object; no failure where there is none. */
    void delete(BlobName name) throws IOException;

    /** All names of one bucket, or of all buckets where {@code bucket} is empty. The caller closes the stream. */
    Stream<BlobName> list(String bucket) throws IOException;

    /** The names of all buckets that hold something, each once. The caller closes the stream. */
    default Stream<String> buckets() throws IOException {
        return list("").map(BlobName::bucket).distinct();
    }

    /** Drops a bucket with all its objects; no failure where there is none. */
    default void drop(String bucket) throws IOException {
        try (Stream<BlobName> names = list(bucket)) {
            for (BlobName name : (Iterable<BlobName>) names::iterator) {
                delete(name);
            }
        }
    }

    /**
     * Returns where a {@link #put} would be taken now, as far as is known; asked before work is begun whose fruit is to be
     * kept, so it is cheap most of the time.
     *
     * @throws StoreAway saying what is missing, for an operator to read
     */
    default void ready() throws IOException {}

    /**
     * What this store cannot do that another could, a sentence each; none where all is well. Asked by an operator, so it
     * may take its time.
     *
     * @throws StoreAway when the service behind it does not answer or must not be used
     */
    default List<String> weaknesses() throws IOException {
        return List.of();
    }
}
