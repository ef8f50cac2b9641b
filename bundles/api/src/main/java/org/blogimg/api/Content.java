package org.blogimg.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.osgi.annotation.versioning.ConsumerType;

/** Bytes that can be read, from the start, as often as asked. The reader closes each stream it opens. */
@FunctionalInterface
@ConsumerType
public interface Content {
    InputStream open() throws IOException;

    /** The content of an array, which the caller must not change afterwards. */
    static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
