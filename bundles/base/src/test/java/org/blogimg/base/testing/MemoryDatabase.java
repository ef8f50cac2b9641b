package org.blogimg.base.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.blogimg.base.Database;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.blogimg.base.internal.ConnectionPool;
import org.blogimg.base.internal.PooledDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The real database code over an H2 of the test's own, in memory unless it asks for a file. Closing it forgets what was
 * in memory.
 */
public final class MemoryDatabase implements Database, AutoCloseable {
    private final HikariDataSource pool;
    private final Database database;

    /** An empty database in memory. */
    public MemoryDatabase() {
        this(h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    private MemoryDatabase(DataSource driver) {
        pool = ConnectionPool.over(driver, 24);
        database = new PooledDatabase(pool);
    }

    /** The database in that file, with the options the product uses; opened again it holds what it held. */
    public static MemoryDatabase inFile(Path file) {
        return new MemoryDatabase(h2("jdbc:h2:file:" + file.toAbsolutePath()
                + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0"));
    }

    /** A schema of its own on the server that the environment's BLOGIMG_TEST_POSTGRES names, where there is one. */
    public static Optional<MemoryDatabase> onPostgres() {
        return Optional.ofNullable(System.getenv("BLOGIMG_TEST_POSTGRES")).map(url -> {
            String schema = "t" + UUID.randomUUID().toString().replace("-", "");
            PGSimpleDataSource driver = new PGSimpleDataSource();
            driver.setURL(url);
            run(driver, "create schema " + schema);
            driver.setCurrentSchema(schema);
            return new MemoryDatabase(driver);
        });
    }

    @Override
    public Tables open(Slice slice) {
        return database.open(slice);
    }

    /** For a look past the entities. */
    public DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void run(DataSource driver, String statement) {
        try (Connection connection = driver.getConnection();
                Statement plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(statement, refused);
        }
    }

    private static JdbcDataSource h2(String url) {
        JdbcDataSource driver = new JdbcDataSource();
        driver.setURL(url);
        driver.setUser("blogimg");
        driver.setPassword("");
        return driver;
    }
}
