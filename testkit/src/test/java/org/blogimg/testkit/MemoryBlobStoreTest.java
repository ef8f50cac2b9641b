package org.blogimg.testkit;

import org.blogimg.api.storage.BlobStore;

final class MemoryBlobStoreTest implements BlobStoreContract {
    @Override
    public BlobStore emptyStore() {
        return new MemoryBlobStore();
    }
}
