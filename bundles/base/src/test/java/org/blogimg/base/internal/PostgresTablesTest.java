package org.blogimg.base.internal;

import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same promises on a server, wherever the environment names one. */
@EnabledIfEnvironmentVariable(named = "BLOGIMG_TEST_POSTGRES", matches = "jdbc:postgresql:.*")
final class PostgresTablesTest implements TablesContract {
    private final MemoryDatabase database = MemoryDatabase.onPostgres().orElseThrow();

    @Override
    public MemoryDatabase database() {
        return database;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
