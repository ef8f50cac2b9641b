package org.blogimg.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;

/** A blob store in memory. It keeps the contract of {@link BlobStoreContract}; its bytes can be looked at and changed. */
public final class MemoryBlobStore implements BlobStore {
    private final Map<BlobName, byte[]> blobs = new ConcurrentHashMap<>();

    @Override
    public void put(BlobName name, Content cipherBytes) throws IOException {
        byte[] whole;
        try (InputStream in = cipherBytes.open()) {
            whole = in.readAllBytes();
        }
        if (blobs.putIfAbsent(name, whole) != null) {
            throw new FileAlreadyExistsException(name.toString());
        }
    }

    @Override
    public InputStream get(BlobName name, long offset) throws IOException {
        byte[] whole = bytes(name);
        int from = (int) Math.min(offset, whole.length);
        return new ByteArrayInputStream(whole, from, whole.length - from);
    }

    @Override
    public void delete(BlobName name) {
        blobs.remove(name);
    }

    @Override
    public Stream<BlobName> list(String bucket) {
        return blobs.keySet().stream()
                .filter(name -> bucket.isEmpty() || name.bucket().equals(bucket));
    }

    /** What lies there, as it lies there. */
    public byte[] bytes(BlobName name) throws IOException {
        byte[] whole = blobs.get(name);
        if (whole == null) {
            throw new NoSuchFileException(name.toString());
        }
        return whole.clone();
    }

    /** Puts other bytes in the place of what lies there, as a broken disk or an intruder would. */
    public void tamper(BlobName name, byte[] bytes) {
        blobs.put(name, bytes.clone());
    }
}
