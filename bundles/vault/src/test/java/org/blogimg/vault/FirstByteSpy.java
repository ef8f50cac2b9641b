package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;

/** Takes one byte of what it is to keep, then tells. */
record FirstByteSpy(BlobStore behind, Runnable afterFirstByte) implements BlobStore {
    @Override
    public void put(BlobName name, Content cipherBytes) throws IOException {
        behind.put(name, () -> {
            InputStream in = cipherBytes.open();
            in.read();
            afterFirstByte.run();
            return in;
        });
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
