package org.blogimg.base.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.blogimg.api.SecretReference;
import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class ConnectionPoolTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aDamagedFileShouldBeCalledSo() throws IOException {
        Files.write(folder.resolve("db.mv.db"), new byte[20_000]);
        assertEquals("its file is damaged", reason("blogimg"));
    }

    @Test
    void anUnknownUserShouldBeCalledSo() {
        MemoryDatabase.inFile(folder.resolve("db")).close();
        assertEquals("it does not know this user or password", reason("somebody"));
    }

    @Test
    void aPasswordShouldBeReadFromAFileAndRefusedAsItself() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "open sesame\n");
        assertEquals("open sesame", new SecretReference("file:" + file).resolve());
        assertEquals("", new SecretReference("").resolve());
        assertThrows(IllegalArgumentException.class, () -> new SecretReference("open sesame").resolve());
        assertThrows(IllegalArgumentException.class, () -> new SecretReference("env:NO_SUCH_VARIABLE").resolve());
        assertEquals("SecretReference[11 characters]", new SecretReference("open sesame").toString());
    }

    @Test
    void aPoolTooSmallForAMigrationShouldBeRefused() {
        JdbcUrl url = JdbcUrl.h2(folder.resolve("db"), Map.of());
        assertThrows(IllegalArgumentException.class, () -> ConnectionPool.to(url, "blogimg", "", 3));
    }

    @Test
    void defaultsShouldBeAsDocumented() throws Exception {
        assertEquals("", defaultOf("url"));
        assertEquals("blogimg", defaultOf("user"));
        assertEquals("", defaultOf("_password"));
        assertEquals(12, defaultOf("connections"));
    }

    private static Object defaultOf(String name) throws NoSuchMethodException {
        return DatabaseOpener.Config.class.getMethod(name).getDefaultValue();
    }

    private String reason(String user) {
        JdbcUrl url = JdbcUrl.h2(folder.resolve("db"), Map.of());
        SQLException refused = assertThrows(SQLException.class, () -> ConnectionPool.to(url, user, "", 4));
        return ConnectionPool.reason(refused);
    }
}
