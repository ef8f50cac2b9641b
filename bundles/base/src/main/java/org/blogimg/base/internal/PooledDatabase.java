package org.blogimg.base.internal;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.blogimg.base.Database;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.h2.jdbcx.JdbcDataSource;

/** The database behind a pool of connections. */
public final class PooledDatabase implements Database {
    private static final String FILE = "jdbc:h2:file:";

    private final HikariDataSource pool;
    private final Engine engine;

    public PooledDatabase(HikariDataSource pool) {
        this(pool, engine(pool, FileEngine.Limits.DEFAULT));
    }

    PooledDatabase(HikariDataSource pool, Engine engine) {
        this.pool = pool;
        this.engine = engine;
    }

    /** The engine that the pool's connections lead to. */
    static Engine engine(HikariDataSource pool, FileEngine.Limits limits) {
        if (pool.getDataSource() instanceof JdbcDataSource h2 && h2.getURL().startsWith(FILE)) {
            String name = h2.getURL().substring(FILE.length()).split(";", 2)[0];
            return new FileEngine(pool, Path.of(name + ".mv.db"), limits);
        }
        return Engine.remote(pool);
    }

    /** One slice at a time: two migrations at once would wait for each other's locks. */
    @Override
    public synchronized Tables open(Slice slice) {
        Engine.Stay stay = engine.enter(false);
        try {
            new Migrations(pool).run(slice);
        } finally {
            stay.close();
        }
        return new JpaTables(slice.name(), SliceUnit.factory(slice, pool), engine);
    }
}
