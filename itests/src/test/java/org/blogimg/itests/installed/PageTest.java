package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The Studio page in a real browser: clicked through on a desk and on a phone, in light and dark. */
@ExtendWith(Running.class)
class PageTest {
    private static final Path DRIVER = Installation.root().resolve("bundles/web/src/test/ui");

    @Test
    void thePageShouldWorkInABrowser(Installation house) throws IOException, InterruptedException {
        Installation.Output prepared = Installation.run(
                DRIVER,
                Map.of(),
                900,
                "sh",
                Installation.root().resolve("itests/browser.sh").toString(),
                DRIVER.toString());
        boolean ready = prepared.text().endsWith("ready\n");
        if (!ready) {
            System.out.println("browser test left out: " + prepared.text().strip());
        }
        assertTrue(ready || !"true".equals(System.getenv("CI")), prepared::text);
        assumeTrue(ready, "no browser");
        Path shots = Files.createDirectories(Installation.root().resolve("itests/target/shots"));
        Installation.Output driven = Installation.run(
                DRIVER,
                Map.of(),
                300,
                "node",
                "drive.mjs",
                "--url",
                house.url(),
                "--signin",
                house.signInLink(),
                "--shots",
                shots.toString());
        System.out.print(driven.text());
        assertEquals(0, driven.exit(), driven::text);
    }
}
