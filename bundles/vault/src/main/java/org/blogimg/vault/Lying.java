package org.blogimg.vault;

import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.SealBroken;

/** Where an object lies, read from and written as {@code store:bucket/object}. */
record Lying(String store, BlobName name) {
    static Lying at(String uri) {
        int colon = uri.indexOf(':');
        int slash = uri.indexOf('/');
        if (colon < 1 || slash < colon) {
            throw new SealBroken("this is no object's place", null);
        }
        try {
            BlobName name = new BlobName(uri.substring(colon + 1, slash), uri.substring(slash + 1));
            return new Lying(uri.substring(0, colon), name);
        } catch (IllegalArgumentException e) {
            throw new SealBroken("this is no object's place", e);
        }
    }

    Lying in(String bucket) {
        return new Lying(store, new BlobName(bucket, name.object()));
    }

    String uri() {
        return store + ":" + name;
    }
}
