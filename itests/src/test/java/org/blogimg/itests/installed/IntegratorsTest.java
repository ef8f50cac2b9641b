package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An integrator's way: the example and what the archetype generates are built, installed while the house works, and draw. */
@ExtendWith(Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntegratorsTest {
    private static final String ARCHETYPE = "org.apache.maven.plugins:maven-archetype-plugin:3.2.1:generate";
    private static final Path EXAMPLE = Installation.root().resolve("examples/image-example");

    private final ScratchMaven maven;

    IntegratorsTest() throws IOException {
        maven = ScratchMaven.open();
    }

    @AfterAll
    void close() throws IOException {
        maven.close();
    }

    @Test
    void theExampleShouldDrawInTheRunningHouse(Installation house, Rest rest) throws IOException, InterruptedException {
        installedShouldDraw(house, rest, EXAMPLE.resolve("target/blogimg-image-example-0.1.0.jar"), "example");
    }

    @Test
    void whatIsGeneratedShouldBuildPassTheContractAndDraw(Installation house, Rest rest)
            throws IOException, InterruptedException {
        Path project = generated("image-mine", "org.example.mine", "mine");
        Path key = maven.folder().resolve("key");
        Installation.Output built = maven.run(project, "verify", "-Dsigning.folder=" + key);
        assertEquals(0, built.exit(), built::text);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key.resolve("author.p12"))));
        assertTrue(built.text().matches("(?s).*Tests run: [1-9][0-9]+, Failures: 0, Errors: 0.*"), built::text);
        installedShouldDraw(house, rest, project.resolve("target/image-mine-1.0.0.jar"), "mine");
    }

    /** So that the two cannot drift apart, and what the guide says of the one holds for the other. */
    @Test
    void theExampleShouldBeWhatTheArchetypeGenerates() throws IOException, InterruptedException {
        Path project = generated("image-example", "org.blogimg.image.example", "example");
        assertEquals(sources(EXAMPLE), sources(project));
    }

    private Path generated(String artifact, String packages, String provider) throws IOException, InterruptedException {
        Installation.Output output = maven.run(
                maven.folder(),
                ARCHETYPE,
                "-DarchetypeCatalog=local",
                "-DarchetypeGroupId=org.blogimg",
                "-DarchetypeArtifactId=blogimg-archetype-image-provider",
                "-DarchetypeVersion=0.1.0",
                "-DgroupId=org.example",
                "-DartifactId=" + artifact,
                "-Dpackage=" + packages,
                "-Dprovider=" + provider);
        assertEquals(0, output.exit(), output::text);
        return maven.folder().resolve(artifact);
    }

    private static Map<String, String> sources(Path project) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project.resolve("src"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(project.relativize(file).toString(), Files.readString(file));
            }
        }
        assertTrue(sources.size() >= 5, () -> sources.keySet().toString());
        return sources;
    }

    /** As the guide says: the build has signed the bundle and laid its author's certificate beside it. */
    private static void installedShouldDraw(Installation house, Rest rest, Path bundle, String provider)
            throws IOException, InterruptedException {
        Installation.Output installed = house.console(
                "blogimg:trust-add " + bundle.resolveSibling("author.pem") + " ; blogimg:provider-install " + bundle);
        assertEquals(0, installed.exit(), installed::text);
        assertTrue(installed.text().contains("Installed and started as bundle "), installed::text);
        String symbolicName = symbolicName(bundle);
        try {
            JsonNode post = rest.post("/posts?name=" + provider, "text/markdown", "# A quiet page\n\nOne line.\n")
                    .json();
            String id = post.path("id").asText();
            rest.post(
                    "/posts/" + id + "/plan", "application/json", "{\"provider\":\"" + provider + "\",\"pictures\":1}");
            JsonNode ended = rest.follow(
                    rest.order(id, provider + "-1").json().path("id").asText());
            List<String> states = ended.path("jobs").findValuesAsText("state");
            assertTrue(!states.isEmpty() && states.stream().allMatch("SETTLED"::equals), ended::toString);
            assertEquals(provider, ended.path("jobs").path(0).path("provider").asText());
        } finally {
            house.console("blogimg:provider-uninstall " + symbolicName);
        }
    }

    private static String symbolicName(Path bundle) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
        }
    }
}
