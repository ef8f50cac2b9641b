package org.blogimg.ledger.internal;

import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class MemoryLedgerTest implements LedgerContract {
    private final MemoryDatabase database = new MemoryDatabase();

    @Override
    public MemoryDatabase database() {
        return database;
    }

    @Override
    public int histories() {
        return 2_000;
    }

    @Test
    void aNewAccountShouldBeginWithAHundredCreditsByDefault() throws Exception {
        assertEquals(
                100L, LedgerTables.Config.class.getMethod("opening__credits").getDefaultValue());
    }

    @AfterEach
    void close() {
        database.close();
    }
}
