package org.blogimg.itests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The tree that is being built. */
final class Repository {
    private static final List<String> PASSED_OVER = List.of("target", "node_modules", ".git");

    private Repository() {}

    static Path root() {
        return Path.of(System.getProperty("blogimg.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    static Path file(String name) {
        return root().resolve(name);
    }

    /** Every file below a folder, but for what builds make. */
    static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(file(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .filter(Repository::ours)
                    .sorted()
                    .toList();
        }
    }

    private static boolean ours(Path path) {
        return PASSED_OVER.stream().noneMatch(name -> contains(root().relativize(path), name));
    }

    private static boolean contains(Path path, String name) {
        for (Path part : path) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The folders of {@code bundles/}. */
    static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(file("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        }
    }

    /** The manifest of a built bundle. */
    static Manifest manifest(Path bundle) throws IOException {
        try (Stream<Path> jars = Files.list(bundle.resolve("target"))) {
            Path jar = jars.filter(Repository::main)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not built: " + bundle));
            try (JarFile file = new JarFile(jar.toFile())) {
                return file.getManifest();
            }
        }
    }

    private static boolean main(Path jar) {
        String name = jar.getFileName().toString();
        return name.endsWith(".jar") && !name.endsWith("-tests.jar") && !name.endsWith("-sources.jar");
    }
}
