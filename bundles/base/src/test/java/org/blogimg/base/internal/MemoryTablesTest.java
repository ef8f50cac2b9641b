package org.blogimg.base.internal;

import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;

final class MemoryTablesTest implements TablesContract {
    private final MemoryDatabase database = new MemoryDatabase();

    @Override
    public MemoryDatabase database() {
        return database;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
