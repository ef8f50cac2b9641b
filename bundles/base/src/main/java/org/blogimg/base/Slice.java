package org.blogimg.base;

import java.util.List;

/**
 * A slice of the product as the database sees it. Its scripts are the same for H2 and PostgreSQL: {@code VARCHAR(n)},
 * {@code TEXT}, {@code BYTEA}, {@code BIGINT}, {@code INTEGER} and {@code BOOLEAN} mean one thing on both; an
 * {@link java.time.Instant} is kept in a {@code BIGINT}. Table names begin with the slice's name.
 *
 * @param name names its history of migrations; its scripts lie in {@code db/NAME/V1__what_it_does.sql} of its bundle
 * @param loader the class loader of its bundle
 * @param entities its entity classes
 */
public record Slice(String name, ClassLoader loader, List<Class<?>> entities) {
    public Slice {
        entities = List.copyOf(entities);
    }
}
