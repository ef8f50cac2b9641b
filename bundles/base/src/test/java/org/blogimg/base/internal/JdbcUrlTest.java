package org.blogimg.base.internal;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class JdbcUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/tmp/x;INIT=CREATE ALIAS A AS 'x'",
                "jdbc:h2:file:/tmp/x;init=RUNSCRIPT FROM '/tmp/y'",
                "jdbc:h2:file:/tmp/x;CACHE_SIZE=1\\;INIT=SELECT 1",
                "jdbc:h2:file:/tmp/x;TRACE_LEVEL_FILE=4",
                "jdbc:h2:file:/tmp/x;WRITE_DELAY=500",
                "jdbc:h2:file:/tmp/x;ACCESS_MODE_DATA=r",
                "jdbc:h2:file:/tmp/x;AUTO_SERVER=TRUE",
                "jdbc:h2:file:zip:/tmp/x",
                "jdbc:h2:file:relative",
                "jdbc:h2:tcp://127.0.0.1/x",
                "jdbc:h2:mem:x",
                "jdbc:h2:/tmp/x",
                "jdbc:postgresql://h/db?socketFactory=java.lang.Runtime",
                "jdbc:postgresql://h/db?loggerFile=/tmp/x",
                "jdbc:postgresql://h/db?sslfactory=x",
                "jdbc:postgresql://h/db?ssl%6dode=x",
                "jdbc:postgresql://h/db?user=x&password=y",
                "jdbc:postgresql://h/db?sslmode=a b",
                "jdbc:mysql://h/db",
                "",
            })
    void anAddressThatIsNotOnTheListShouldBeRefused(String url) {
        assertThrows(IllegalArgumentException.class, () -> JdbcUrl.of(url));
    }

    @Test
    void aRefusalShouldNameTheOptionAndWhatIsAllowed() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> JdbcUrl.of("jdbc:h2:file:/tmp/x;INIT=select 'personal'"));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("INIT") && message.contains("CACHE_SIZE"), message);
        assertTrue(!message.contains("personal"), message);
    }

    @Test
    void h2ShouldAlwaysKeepAcknowledgedCommitsAndNeverTrace() {
        assertEquals(
                "jdbc:h2:file:/data/db/blogimg;CACHE_SIZE=32768;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE;"
                        + "MAX_COMPACT_TIME=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;WRITE_DELAY=0",
                JdbcUrl.h2(Path.of("/data/db/blogimg"), Map.of()).text());
        assertTrue(JdbcUrl.of("jdbc:h2:file:/a/b;cache_size=8").text().contains(";CACHE_SIZE=8;"));
    }

    @Test
    void postgresShouldPassWithAllowedOptionsAsItIs() {
        String url =
                "jdbc:postgresql://db1.example:5432,db2.example:5432/blog?sslmode=verify-full&sslrootcert=/etc/ca.pem";
        assertEquals(new JdbcUrl.Postgres(url), JdbcUrl.of(url));
    }
}
