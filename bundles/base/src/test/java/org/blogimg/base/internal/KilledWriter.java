package org.blogimg.base.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.blogimg.base.Tables;

/**
 * A process that writes rows from several threads and acknowledges each on its standard output, until it is killed. With
 * one thread H2 loses nothing by itself, and the test could not fail.
 */
final class KilledWriter {
    private static final int THREADS = 4;
    private static final long COMPACT_ABOVE = 1 << 18;

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        JdbcUrl url = JdbcUrl.h2(Path.of(arguments[0]), Map.of());
        HikariDataSource pool = ConnectionPool.to(url, "blogimg", "", 8);
        Engine engine = PooledDatabase.engine(pool, new FileEngine.Limits(0, COMPACT_ABOVE));
        Tables tables = new PooledDatabase(pool, engine).open(TablesContract.SAMPLE);
        for (int thread = 0; thread < THREADS; thread++) {
            String name = arguments[1] + "-" + thread + "-";
            new Thread(() -> write(tables, name)).start();
        }
        ScheduledFuture<?> tidying = Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(engine::compactIfGrown, 1, 1, TimeUnit.MILLISECONDS);
        tidying.get();
    }

    private static void write(Tables tables, String name) {
        for (long i = 0; ; i++) {
            String id = name + i;
            tables.change(em -> em.persist(new SampleNote(id)));
            System.out.println("kept " + id);
        }
    }
}
