package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;

/** Reads half, gives up, and tries again from the start, as a store behind a network does. */
record OpensTwice(BlobStore behind) implements BlobStore {
    @Override
    public void put(BlobName name, Content cipherBytes) throws IOException {
        try (InputStream first = cipherBytes.open()) {
            first.readNBytes(100);
        }
        behind.put(name, cipherBytes);
    }

    @Override
    public InputStream get(BlobName name, long offset) throws IOException {
        return behind.get(name, offset);
    }

    @Override
    public void delete(BlobName name) throws IOException {
        behind.delete(name);
    }

    @Override
    public Stream<BlobName> list(String bucket) throws IOException {
        return behind.list(bucket);
    }
}
