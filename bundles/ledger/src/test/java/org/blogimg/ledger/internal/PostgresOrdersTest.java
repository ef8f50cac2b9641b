package org.blogimg.ledger.internal;

import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On a server, wherever the environment names one. */
@EnabledIfEnvironmentVariable(named = "BLOGIMG_TEST_POSTGRES", matches = "jdbc:postgresql:.*")
final class PostgresOrdersTest implements OrdersContract, GivenContract {
    private final MemoryDatabase database = MemoryDatabase.onPostgres().orElseThrow();

    @Override
    public MemoryDatabase database() {
        return database;
    }

    @Override
    public int schedules() {
        return 20;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
