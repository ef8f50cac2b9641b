package org.blogimg.base.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import com.zaxxer.hikari.HikariDataSource;
import org.blogimg.base.DiskFull;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 in one file: commits that are on the disk when they are acknowledged, a reserve of room, and a file that is made
 * small again while the house works.
 *
 * <p>H2 closes itself on a full disk, and a connection borrowed at that moment may spin for ever in it; so it never meets
 * one. Its file only grows (see {@link JdbcUrl} for why space is not reused), by some 25 KB a commit; so it is written
 * anew when it has grown enough, beside the old one and renamed over it, while transactions wait at the door.
 */
final class FileEngine implements Engine {
    /** A file is written anew when it is this many times as large as after the last time. */
    static final int GROWTH = 3;

    private static final Logger LOG = LoggerFactory.getLogger(FileEngine.class);
    /** How long those who are inside are waited for; new ones wait as long at most. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final HikariDataSource pool;
    private final Path file;
    private final Limits limits;
    private final GroupSync sync;
    private final ReentrantReadWriteLock door = new ReentrantReadWriteLock();
    private volatile long sizeAfterCompaction;

    /** @param file with its ending {@code .mv.db} */
    FileEngine(HikariDataSource pool, Path file, Limits limits) {
        this.pool = pool;
        this.file = file;
        this.limits = limits;
        this.sync = new GroupSync(pool);
    }

    /**
     * @param reserve bytes of the disk that are left free
     * @param compactAbove bytes below which the file is left alone
     */
    record Limits(long reserve, long compactAbove) {
        static final Limits DEFAULT = ofMegabytes(64, 64);

        Limits {
            if (reserve < 0 || compactAbove < 1) {
                throw new IllegalArgumentException(
                        "reserve_megabytes must not be negative and compact_megabytes must be" + " at least 1");
            }
        }

        static Limits ofMegabytes(int reserve, int compactAbove) {
            return new Limits((long) reserve << 20, (long) compactAbove << 20);
        }
    }

    @Override
    public Stay enter(boolean writing) {
        if (writing) {
            checkRoom();
        }
        door.readLock().lock();
        return door.readLock()::unlock;
    }

    @Override
    public void sync() {
        sync.run();
    }

    @Override
    public void reconnect() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Waits a little for those who are inside to leave; if they do not, the next look does it. */
    @Override
    public boolean compactIfGrown() {
        long before = size();
        if (before <= Math.max(limits.compactAbove(), GROWTH * sizeAfterCompaction) || !lockOut()) {
            return false;
        }
        try {
            shutDown("shutdown compact");
            LOG.info("the database's file was compacted from {} to {} KB", before >> 10, size() >> 10);
            return true;
        } catch (SQLException failed) {
            LOG.warn("the database's file is not compacted: {}", ConnectionPool.reason(failed));
            return false;
        } finally {
            sizeAfterCompaction = size();
            door.writeLock().unlock();
        }
    }

    /** Closes the file, written anew, so that what was deleted does not outlive the house in it. */
    @Override
    public void close() {
        boolean alone = lockOut();
        try {
            shutDown(alone ? "shutdown compact" : "shutdown");
        } catch (SQLException failed) {
            LOG.warn("the database's file is closed without being compacted: {}", ConnectionPool.reason(failed));
        } finally {
            if (alone) {
                door.writeLock().unlock();
            }
            pool.close();
        }
    }

    private boolean lockOut() {
        try {
            return door.writeLock().tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void shutDown(String statement) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement order = connection.createStatement()) {
            order.execute(statement);
        } catch (SQLException thrown) {
            if (thrown.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                throw thrown;
            }
            LOG.trace("the connection that shut the database down is closed by it");
        } finally {
            reconnect();
        }
    }

    private void checkRoom() {
        long left = file.toFile().getUsableSpace();
        if (left < limits.reserve()) {
            throw new DiskFull(left, limits.reserve());
        }
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
