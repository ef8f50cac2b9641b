package org.blogimg.ledger.internal;

import java.nio.file.Path;

import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class FileOrdersTest implements OrdersContract, GivenContract {
    @TempDir
    Path folder = Path.of("");

    private MemoryDatabase database = new MemoryDatabase();

    @BeforeEach
    void open() {
        database.close();
        database = MemoryDatabase.inFile(folder.resolve("file"));
    }

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
