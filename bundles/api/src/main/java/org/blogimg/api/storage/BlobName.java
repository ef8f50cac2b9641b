package org.blogimg.api.storage;

import java.util.regex.Pattern;

/**
 * Where an object lies.
 *
 * @param bucket a day such as {@code 2026-11-23} for what expires, or {@code saved}
 * @param object 1 to 64 characters that say nothing of owner or content
 */
public record BlobName(String bucket, String object) {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public BlobName {
        if (!PLAIN.matcher(bucket).matches() || !PLAIN.matcher(object).matches()) {
            throw new IllegalArgumentException("bucket and object must be lower-case letters, digits or '-'");
        }
    }

    @Override
    public String toString() {
        return bucket + "/" + object;
    }
}
