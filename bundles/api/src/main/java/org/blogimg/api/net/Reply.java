package org.blogimg.api.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The answer of a host outside: untrusted in every part. Close it; reading it to the end closes it too.
 *
 * <p>A body that is longer than allowed, slower than the deadline or broken off ends in a
 * {@link org.blogimg.api.PlugFailure}: of kind PERMANENT when too long; otherwise as {@link Line#send} says.
 */
public interface Reply extends AutoCloseable {
    int status();

    /** The first header of that name, in whatever case. */
    Optional<String> header(String name);

    /** The body as it comes. The same stream at each call. */
    InputStream body();

    /** The whole body. */
    default byte[] bytes() {
        try (InputStream in = body()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    void close();
}
