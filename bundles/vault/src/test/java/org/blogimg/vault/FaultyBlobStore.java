package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.testkit.MemoryBlobStore;

/** A store in memory that does, at each call, whatever a test wants first. */
final class FaultyBlobStore implements BlobStore {
    final MemoryBlobStore behind = new MemoryBlobStore();
    volatile boolean away;
    volatile Deed beforePut = name -> {};
    volatile Deed afterPut = name -> {};
    volatile Deed beforeDelete = name -> {};

    /** Done at a call. */
    @FunctionalInterface
    interface Deed {
        void at(BlobName name) throws IOException;
    }

    @Override
    public void put(BlobName name, Content cipherBytes) throws IOException {
        ready();
        beforePut.at(name);
        behind.put(name, cipherBytes);
        afterPut.at(name);
    }

    @Override
    public InputStream get(BlobName name, long offset) throws IOException {
        ready();
        return behind.get(name, offset);
    }

    @Override
    public void delete(BlobName name) throws IOException {
        ready();
        beforeDelete.at(name);
        behind.delete(name);
    }

    @Override
    public Stream<BlobName> list(String bucket) throws IOException {
        ready();
        return behind.list(bucket);
    }

    @Override
    public void ready() throws IOException {
        if (away) {
            throw new StoreAway("it is away", null);
        }
    }

    long size() {
        return behind.list("").count();
    }
}
