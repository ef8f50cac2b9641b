package org.blogimg.base.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import org.blogimg.base.DiskFull;
import org.blogimg.base.Tables;
import org.blogimg.base.internal.FileEngine.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class FileEngineTest {
    private static final int WRITERS = 4;
    private static final int EACH = 400;
    private static final int FEWEST = 3;

    @TempDir
    Path folder = Path.of("");

    private final Map<Engine, HikariDataSource> pools = new HashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void aFileThatHasGrownShouldBeMadeSmallUnderLoadAndLoseNothing() throws Exception {
        FileEngine engine = engine(new Limits(0, 1));
        Tables tables = tables(engine);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer + "-";
                working.add(writers.submit(() -> write(tables, name)));
            }
            int compacted = 0;
            while (!working.stream().allMatch(Future::isDone)) {
                compacted += engine.compactIfGrown() ? 1 : 0;
            }
            for (Future<?> one : working) {
                one.get();
            }
            assertTrue(compacted >= FEWEST, "compacted " + compacted + " times under load");
        } finally {
            writers.shutdown();
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            for (int i = 0; i < EACH; i++) {
                String id = "w" + writer + "-" + i;
                assertNotNull(tables.read(em -> em.find(SampleNote.class, id)), id + " is lost");
            }
        }
    }

    private static void write(Tables tables, String name) {
        for (int i = 0; i < EACH; i++) {
            String id = name + i;
            tables.change(em -> em.persist(new SampleNote(id)));
        }
    }

    @Test
    void aClosedFileShouldBeSmallAndOpenAgain() throws Exception {
        FileEngine engine = engine(Limits.DEFAULT);
        write(tables(engine), "kept-");
        long grown = size();
        engine.close();
        assertTrue(size() * FileEngine.GROWTH < grown, grown + " bytes became " + size());
        assertNotNull(tables(engine(Limits.DEFAULT)).read(em -> em.find(SampleNote.class, "kept-0")));
    }

    @Test
    void aDiskWithoutRoomShouldRefuseWritingBeforeAnythingIsDoneAndGoOnReading() throws Exception {
        write(tables(engine(Limits.DEFAULT)), "kept-");
        close();
        Tables full = tables(engine(new Limits(Long.MAX_VALUE, 1 << 20)));
        DiskFull refused = assertThrows(DiskFull.class, () -> write(full, "late-"));
        assertTrue(String.valueOf(refused.getMessage()).contains("Make room"), refused.getMessage());
        assertNotNull(full.read(em -> em.find(SampleNote.class, "kept-0")));
    }

    @Test
    void somebodyInsideShouldOnlyPutCompactionOff() throws Exception {
        FileEngine engine = engine(new Limits(0, 1));
        write(tables(engine), "kept-");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Engine.Stay stay = engine.enter(false);
            assertFalse(other.submit(engine::compactIfGrown).get());
            stay.close();
            long grown = size();
            assertTrue(other.submit(engine::compactIfGrown).get());
            assertTrue(size() * FileEngine.GROWTH < grown, grown + " bytes became " + size());
            assertFalse(other.submit(engine::compactIfGrown).get(), "a file just compacted is left alone");
        } finally {
            other.shutdown();
        }
    }

    @Test
    void defaultsShouldBeAsDocumented() throws Exception {
        assertEquals(Limits.ofMegabytes(64, 64), Limits.DEFAULT);
        assertEquals(
                64, DatabaseOpener.Config.class.getMethod("reserve__megabytes").getDefaultValue());
        assertEquals(
                64, DatabaseOpener.Config.class.getMethod("compact__megabytes").getDefaultValue());
    }

    private FileEngine engine(Limits limits) throws SQLException {
        HikariDataSource pool = ConnectionPool.to(JdbcUrl.h2(folder.resolve("db"), Map.of()), "blogimg", "", 6);
        FileEngine engine = (FileEngine) PooledDatabase.engine(pool, limits);
        pools.put(engine, pool);
        open.add(pool);
        return engine;
    }

    private Tables tables(Engine engine) {
        return new PooledDatabase(Objects.requireNonNull(pools.get(engine)), engine).open(TablesContract.SAMPLE);
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("db.mv.db"));
    }
}
