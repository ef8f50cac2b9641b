package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The same distribution on a JDK without a security manager, where Karaf alone does not start. */
class OtherJdkTest {
    private static final Path JVMS = Path.of("/usr/lib/jvm");

    @Test
    void theDistributionShouldWorkOnJdk25() throws IOException, InterruptedException {
        List<Path> jdks = jdks();
        if (jdks.isEmpty()) {
            System.out.println("left out: no JDK 25 in " + JVMS);
        }
        assumeTrue(!jdks.isEmpty(), "no JDK 25");
        try (Installation house = Installation.unpack().on(jdks.get(0)).start()) {
            Installation.Output doctor = house.script("console", "blogimg:doctor");
            assertEquals(0, doctor.exit(), doctor::text);
            assertFalse(doctor.text().contains("FAIL"), doctor::text);
            String post = house.rest()
                    .post("/posts", "text/markdown", "# A kite\n\n" + "The kite climbs above the beach. ".repeat(30))
                    .json()
                    .path("id")
                    .asText();
            house.rest().post("/posts/" + post + "/plan", "application/json", "{\"pictures\":1}");
            String order = house.rest().order(post, "jdk").json().path("id").asText();
            assertTrue(house.rest().follow(order).path("ended").asBoolean());
            house.stop();
        }
    }

    private static List<Path> jdks() throws IOException {
        if (!Files.isDirectory(JVMS)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(JVMS)) {
            return folders.filter(folder -> folder.getFileName().toString().contains("25"))
                    .filter(folder -> Files.isExecutable(folder.resolve("bin/java")))
                    .toList();
        }
    }
}
