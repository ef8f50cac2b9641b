package org.blogimg.base.internal;

import java.util.List;

import javax.sql.DataSource;

import org.blogimg.base.Slice;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a slice's tables up to date. Each slice has a history of its own, so that slices come and go apart. */
final class Migrations {
    private final DataSource pool;

    Migrations(DataSource pool) {
        this.pool = pool;
    }

    void run(Slice slice) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = Migrations.class.getClassLoader();
        thread.setContextClassLoader(own);
        try {
            Flyway.configure(own)
                    .loggers("slf4j")
                    .dataSource(pool)
                    .table("flyway_" + slice.name())
                    .resourceProvider(new SliceScripts(slice))
                    .javaMigrationClassProvider(List::of)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new IllegalStateException(
                    "the tables of slice " + slice.name() + " cannot be brought up to date: " + failed.getMessage(),
                    failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
