package org.blogimg.base.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.blogimg.base.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Fails with the write delay that H2 has by itself: rows that were acknowledged are gone. {@code -Dblogimg.kills=30}: at length. */
final class KilledProcessTest {
    private static final int ENOUGH = 1_000;
    private static final int KILLS = Integer.getInteger("blogimg.kills", 3);

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasAcknowledgedShouldSurviveAKilledProcess() throws Exception {
        Path file = folder.resolve("db");
        List<String> acknowledged = new ArrayList<>();
        for (int life = 0; life < KILLS; life++) {
            acknowledged.addAll(writeAndKill(file, "life" + life));
        }
        assertTrue(acknowledged.size() >= KILLS * ENOUGH, acknowledged.size() + " rows were acknowledged");
        try (var pool = ConnectionPool.to(JdbcUrl.h2(file, Map.of()), "blogimg", "", 4)) {
            Tables tables = new PooledDatabase(pool).open(TablesContract.SAMPLE);
            for (String id : acknowledged) {
                assertNotNull(tables.read(em -> em.find(SampleNote.class, id)), id + " is lost");
            }
        }
    }

    private List<String> writeAndKill(Path file, String life) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledWriter.class.getName(),
                        file.toString(),
                        life)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith("kept ")) {
                    acknowledged.add(line.substring("kept ".length()));
                }
                if (acknowledged.size() >= ENOUGH) {
                    writer.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
        return acknowledged;
    }
}
