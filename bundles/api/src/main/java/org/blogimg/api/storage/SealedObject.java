package org.blogimg.api.storage;

/**
 * Where a sealed picture lies, as text that a table can keep.
 *
 * @param uri {@code store:bucket/object}
 * @param length plain bytes
 * @param wrappedKey the object's key under the account's key, Base64
 */
public record SealedObject(String uri, long length, String wrappedKey) {
    @Override
    public String toString() {
        return uri;
    }
}
