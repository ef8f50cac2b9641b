package org.blogimg.base;

import java.time.Instant;

import javax.persistence.AttributeConverter;
import javax.persistence.Converter;

import org.jspecify.annotations.Nullable;

/**
 * Keeps an {@link Instant} as milliseconds since 1970 in a {@code BIGINT}: the same on every database, in every zone.
 * Holds for each entity of each slice without being named.
 */
@Converter(autoApply = true)
public final class InstantAsMillis implements AttributeConverter<Instant, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
