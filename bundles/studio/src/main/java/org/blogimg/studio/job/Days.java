package org.blogimg.studio.job;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.blogimg.studio.table.Records;

/** Days in UTC, which name the buckets of what expires. */
final class Days {
    private Days() {}

    static LocalDate of(Records records, int ahead) {
        return LocalDate.ofInstant(records.clock().instant(), ZoneOffset.UTC).plusDays(ahead);
    }
}
