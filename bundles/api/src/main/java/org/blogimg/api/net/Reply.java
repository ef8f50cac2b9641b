package org.blogimg.api.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The answer of a host outside: untrusted in every part. Close it; reading it to the end closes it too.
 *
 * <p>A body that is longer than allowed, slower than the deadline or broken off ends in a
 * {@link org.blogimg.api.PlugFailure}: of kind PERMANENT when too long; otherwise as {@link Line#send} says.
 */
@ProviderType
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

    /**
     * How long the other side asks to be left alone: {@code Retry-After} in seconds, or as a date, which is then measured
     * against the answer's own date, so that a clock that is wrong on either side does no harm. A day at most.
     */
    default Optional<Duration> retryAfter() {
        return header("Retry-After").map(String::strip).flatMap(asked -> {
            if (asked.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(asked), 86_400)));
            }
            return date(asked)
                    .flatMap(then -> header("Date").flatMap(Reply::date).map(now -> between(now, then)));
        });
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Duration between(ZonedDateTime now, ZonedDateTime then) {
        Duration wait = Duration.between(now, then);
        Duration day = Duration.ofDays(1);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(day) > 0 ? day : wait;
    }

    @Override
    void close();
}
