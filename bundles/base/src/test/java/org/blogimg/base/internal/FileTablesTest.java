package org.blogimg.base.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class FileTablesTest implements TablesContract {
    @TempDir
    Path folder = Path.of("");

    private MemoryDatabase database = new MemoryDatabase();

    @BeforeEach
    void open() {
        database.close();
        database = MemoryDatabase.inFile(folder.resolve("file"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public MemoryDatabase database() {
        return database;
    }

    @Test
    void aDatabaseThatClosedItselfShouldBeOpenedAgain() {
        Tables tables = tables();
        tables.change(em -> em.persist(new SampleNote("before")));
        assertThrows(SQLException.class, this::shutDown);
        tables.change(em -> em.persist(new SampleNote("after")));
        assertEquals(2L, tables.<Long>read(em -> em.createQuery("select count(n) from SampleNote n", Long.class)
                .getSingleResult()));
    }

    private void shutDown() throws SQLException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }

    @Test
    void openedAgainItShouldHoldWhatItHeldAndMigrateNothingTwice() {
        tables().change(em -> em.persist(new SampleNote("kept")));
        database.close();
        database = MemoryDatabase.inFile(folder.resolve("file"));
        assertEquals("kept", tables().read(em -> em.find(SampleNote.class, "kept").id));
    }

    @Test
    void eachSliceShouldHaveItsOwnHistory() throws SQLException {
        tables();
        database.open(new Slice("other", getClass().getClassLoader(), List.of()))
                .close();
        assertEquals(1, rows("flyway_sample", "1"));
        assertEquals(1, rows("flyway_other", "1"));
    }

    @Test
    void aBrokenMigrationShouldNameSliceAndScript() {
        IllegalStateException failed = assertThrows(
                IllegalStateException.class,
                () -> database.open(new Slice("broken", getClass().getClassLoader(), List.of())));
        String message = String.valueOf(failed.getMessage());
        assertTrue(message.contains("slice broken") && message.contains("V1__nonsense.sql"), message);
    }

    private long rows(String table, String version) throws SQLException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from \"" + table + "\" where \"version\" = '" + version + "'")) {
            found.next();
            return found.getLong(1);
        }
    }
}
