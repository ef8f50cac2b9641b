package org.blogimg.base.internal;

import com.zaxxer.hikari.HikariDataSource;

/** What a transaction needs of the engine beneath the pool of connections. Safe for many threads. */
interface Engine extends AutoCloseable {
    /**
     * Enters for one transaction, which ends when the stay is closed, by the same thread.
     *
     * @throws org.blogimg.base.DiskFull when it would write and there is no room
     */
    Stay enter(boolean writing);

    /** Returns when everything that was committed before the call is on the disk. */
    void sync();

    /** After a loss none of the idle connections is good, and the pool lends one untested that was used just now. */
    void reconnect();

    /** Makes the file small where there is one and it has grown enough; says whether it did. */
    boolean compactIfGrown();

    /** Closes the database and the pool. */
    @Override
    void close();

    /** An engine on a server, or in memory: it looks after itself. */
    static Engine remote(HikariDataSource pool) {
        return new Engine() {
            @Override
            public Stay enter(boolean writing) {
                return () -> {};
            }

            @Override
            public void sync() {
                // A commit that a server acknowledges is durable by the server's own settings.
            }

            @Override
            public void reconnect() {
                pool.getHikariPoolMXBean().softEvictConnections();
            }

            @Override
            public boolean compactIfGrown() {
                return false;
            }

            @Override
            public void close() {
                pool.close();
            }
        };
    }

    /** A transaction's time in the engine. */
    interface Stay extends AutoCloseable {
        @Override
        void close();
    }
}
