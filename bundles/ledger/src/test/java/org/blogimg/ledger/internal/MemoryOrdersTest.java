package org.blogimg.ledger.internal;

import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;

final class MemoryOrdersTest implements OrdersContract, GivenContract {
    private final MemoryDatabase database = new MemoryDatabase();

    @Override
    public MemoryDatabase database() {
        return database;
    }

    @Override
    public int schedules() {
        return 1_000;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
