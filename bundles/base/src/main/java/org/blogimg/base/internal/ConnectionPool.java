package org.blogimg.base.internal;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the pool. Connections are tested when they are lent, so that an H2 which closed itself is opened again. */
public final class ConnectionPool {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);
    /** Flyway alone takes three at a time and waits for ever for the third. */
    private static final int FEWEST = 4;

    private static final int CONNECT_SECONDS = 10;

    private ConnectionPool() {}

    /** The first connection is ours, not the pool's: the pool would log what the driver says of a failure, at length. */
    static HikariDataSource to(JdbcUrl url, String user, String password, int size) throws SQLException {
        if (size < FEWEST) {
            throw new IllegalArgumentException("connections is " + size + " and must be at least " + FEWEST);
        }
        DataSource driver = driver(url, user, password);
        driver.setLoginTimeout(CONNECT_SECONDS);
        try (Connection first = driver.getConnection()) {
            LOG.debug("connected to {}", first.getMetaData().getDatabaseProductVersion());
            return over(driver, size);
        }
    }

    /** A pool over any data source. */
    public static HikariDataSource over(DataSource driver, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("blogimg");
        config.setDataSource(driver);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
        config.setInitializationFailTimeout(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    private static DataSource driver(JdbcUrl url, String user, String password) {
        if (url instanceof JdbcUrl.H2) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url.text());
            h2.setUser(user);
            h2.setPassword(password);
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(url.text());
        postgres.setUser(user);
        postgres.setPassword(password);
        return postgres;
    }

    /** Why no connection came about, in one line for the log. */
    static String reason(SQLException reported) {
        return switch (reported.getErrorCode()) {
            case 90020 -> "its file is in use by another process";
            case 90030 -> "its file is damaged";
            case 90048, 90013 -> "its file is of another version of H2 or absent";
            case 28000 -> "it does not know this user or password";
            case 90028, 90031 -> "its file cannot be read or written";
            default -> "SQLSTATE " + reported.getSQLState() + ", code " + reported.getErrorCode();
        };
    }
}
