package org.blogimg.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.ObjectVault;

/** The vault of the product over any store. */
public final class BenchVault {
    private BenchVault() {}

    public static ObjectVault over(BlobStore store, Path data) {
        Paths paths = Paths.of(data, "", "");
        SecureRandom random = new SecureRandom();
        StoreKeeper stores = new StoreKeeper(data, "bench");
        stores.bindStore(store, Map.of("blogimg.store", "bench"));
        return new DayBuckets(new KeySlots(paths, new MasterKeyFile(paths, random), random), stores);
    }
}
