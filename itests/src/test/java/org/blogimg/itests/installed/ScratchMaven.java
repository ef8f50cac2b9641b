package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Maven as an integrator has it after building this tree with {@code mvn install}: the same repository, by links, with
 * our own artifacts as they have just been built, which need not have been installed. It goes to no network.
 */
final class ScratchMaven implements AutoCloseable {
    private static final String VERSION = "0.1.0";

    private final Path folder;
    private final Path repository;

    private ScratchMaven(Path folder) {
        this.folder = folder;
        this.repository = folder.resolve("repository");
    }

    static ScratchMaven open() throws IOException {
        ScratchMaven maven = new ScratchMaven(Files.createTempDirectory("blogimg-maven-"));
        maven.link(Path.of(System.getProperty("blogimg.maven.repository")));
        maven.add("blogimg-parent", "", "");
        maven.add("blogimg-bundles", "bundles", "");
        maven.add("blogimg-api", "bundles/api", "jar");
        maven.add("blogimg-simulators", "simulators", "jar");
        maven.add("blogimg-testkit", "testkit", "jar");
        maven.add("blogimg-kit", "kit", "jar");
        maven.add("blogimg-archetype-image-provider", "archetypes/image-provider", "jar");
        return maven;
    }

    Path folder() {
        return folder;
    }

    private void link(Path from) throws IOException {
        Path ours = from.resolve("org/blogimg");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (each.equals(ours)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(repository.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.createSymbolicLink(repository.resolve(from.relativize(each)), each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(String artifact, String module, String packaging) throws IOException {
        Path source = Installation.root().resolve(module);
        String name = artifact + "-" + VERSION;
        Path target = Files.createDirectories(
                repository.resolve("org/blogimg").resolve(artifact).resolve(VERSION));
        Files.copy(source.resolve("pom.xml"), target.resolve(name + ".pom"));
        if (!packaging.isEmpty()) {
            Files.copy(source.resolve("target/" + name + ".jar"), target.resolve(name + ".jar"));
        }
    }

    Installation.Output run(Path in, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("blogimg.maven"), "bin/mvn").toString(),
                "-B",
                "-o",
                "-Dmaven.repo.local=" + repository));
        command.addAll(Arrays.asList(words));
        // It lives briefly, so the quick compiler serves it best.
        Map<String, String> brief = Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return Installation.run(in, brief, 300, command.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        }
    }
}
