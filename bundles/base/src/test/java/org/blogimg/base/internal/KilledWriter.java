package org.blogimg.base.internal;

import java.nio.file.Path;
import java.util.Map;

import org.blogimg.base.Tables;

/** A process that writes a row after the other and acknowledges each on its standard output, until it is killed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        JdbcUrl url = JdbcUrl.h2(Path.of(arguments[0]), Map.of());
        try (var pool = ConnectionPool.to(url, "blogimg", "", 4)) {
            Tables tables = new PooledDatabase(pool).open(TablesContract.SAMPLE);
            for (long i = 0; ; i++) {
                String id = arguments[1] + "-" + i;
                tables.change(em -> em.persist(new SampleNote(id)));
                System.out.println("kept " + id);
            }
        }
    }
}
