package org.blogimg.base.internal;

import com.zaxxer.hikari.HikariDataSource;
import org.blogimg.base.Database;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.h2.jdbcx.JdbcDataSource;

/** The database behind a pool of connections. */
public final class PooledDatabase implements Database {
    private final HikariDataSource pool;
    private final Runnable durable;

    public PooledDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.durable = pool.getDataSource() instanceof JdbcDataSource ? new GroupSync(pool) : () -> {};
    }

    /** One slice at a time: two migrations at once would wait for each other's locks. */
    @Override
    public synchronized Tables open(Slice slice) {
        new Migrations(pool).run(slice);
        return new JpaTables(slice.name(), SliceUnit.factory(slice, pool), this::reconnect, durable);
    }

    /** The pool lends a connection untested when it was used just now; after a loss none of them is good. */
    private void reconnect() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
