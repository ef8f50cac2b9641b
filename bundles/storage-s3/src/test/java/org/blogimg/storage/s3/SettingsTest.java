package org.blogimg.storage.s3;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class SettingsTest {
    @TempDir
    Path folder;

    private final Map<String, Object> written = new HashMap<>();

    @BeforeEach
    void write() throws IOException {
        written.put("endpoint", "https://s3.example.org/");
        written.put("bucket", "pictures");
        written.put("_access__key", "file:" + Files.writeString(folder.resolve("access"), "AKIA"));
        written.put("_secret__key", "file:" + Files.writeString(folder.resolve("secret"), "hush"));
    }

    @Test
    void defaultsShouldBeAsDocumented() {
        Settings settings = settings();

        assertEquals("us-east-1", settings.region());
        assertEquals("blogimg/", settings.prefix());
        assertTrue(settings.pathStyle());
        assertFalse(settings.allChecksums());
        assertFalse(settings.sse());
        assertEquals(Duration.ofSeconds(60), settings.deadline());
        assertEquals("https://s3.example.org", settings.endpoint().toString());
    }

    @Test
    void withoutABucketNothingShouldBeOffered() {
        written.put("bucket", " ");

        assertTrue(Settings.of(config()).isEmpty());
    }

    @Test
    void onlyTheServerShouldBeDeclaredOrTheBucketsOwnHostToo() {
        assertEquals(Set.of("s3.example.org"), settings().recipient("1").hosts());
        assertEquals(90, settings().recipient("1").purge().days());
        written.put("path__style", false);
        assertEquals(
                Set.of("s3.example.org", "pictures.s3.example.org"),
                settings().recipient("1").hosts());
    }

    @Test
    void anUnusableValueShouldBeNamedWithItsKey() {
        Map<String, String> bad = Map.of(
                "endpoint", "s3.example.org",
                "region", "Europe!",
                "bucket", "My Bucket",
                "prefix", "a b",
                "checksums", "sometimes",
                "sse", "aes",
                "_access__key", "AKIAPLAIN",
                "_secret__key", "file:/no/such/file");
        bad.forEach((key, value) -> {
            Object good = written.get(key);
            written.put(key, value);
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, this::settings, key);
            String name = key.replace("__", "-").replace("_", ".").replace("-", "_");
            assertTrue(String.valueOf(refused.getMessage()).contains(name), refused.getMessage());
            assertFalse(String.valueOf(refused.getMessage()).contains("AKIAPLAIN"), refused.getMessage());
            if (good == null) {
                written.remove(key);
            } else {
                written.put(key, good);
            }
        });
        written.put("deadline__seconds", 1);
        assertThrows(IllegalArgumentException.class, this::settings);
    }

    @Test
    void settingsShouldNotPrintTheirKeys() {
        assertEquals("Settings[bucket pictures at s3.example.org]", settings().toString());
    }

    private Settings settings() {
        return Settings.of(config()).orElseThrow();
    }

    private S3Switch.Config config() {
        return (S3Switch.Config) Proxy.newProxyInstance(
                SettingsTest.class.getClassLoader(),
                new Class<?>[] {S3Switch.Config.class},
                (proxy, method, args) -> written.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
