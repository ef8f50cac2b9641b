package org.blogimg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The folder that an illustrated post is written to. It is made before the work begins, so that a wrong name costs no
 * picture, and goes again where nothing came of it. New files are laid beside the old ones first: a full disk or a cut
 * connection leaves what was there.
 */
final class OutFolder implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";

    private final Path root;
    private final Deque<Path> made;

    private OutFolder(Path root, Deque<Path> made) {
        this.root = root;
        this.made = made;
    }

    static OutFolder open(Path folder) throws IOException {
        Deque<Path> made = new ArrayDeque<>();
        for (Path step = folder.toAbsolutePath(); step != null && Files.notExists(step); step = step.getParent()) {
            made.addLast(step);
        }
        return new OutFolder(Files.createDirectories(folder).toRealPath(), made);
    }

    /** Writes every file of the zip, and removes the pictures that only the earlier run's manifest names. */
    void unpack(InputStream zip) throws IOException {
        Path beside = Files.createTempDirectory(root, ".blogimg-");
        try {
            lay(zip, beside);
            Set<String> before = pictures(root.resolve(MANIFEST));
            move(beside);
            before.removeAll(pictures(root.resolve(MANIFEST)));
            for (String name : before) {
                remove(name);
            }
        } finally {
            Files.walkFileTree(beside, new Remover());
        }
    }

    private static void lay(InputStream zip, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(zip)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive names a file outside of itself");
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(parent(target));
                    Files.copy(entries, target);
                }
            }
        }
    }

    private void move(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = root.resolve(from.relativize(file));
                Files.createDirectories(parent(target));
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The files that a manifest names; none where it is not one of ours. */
    private static Set<String> pictures(Path manifest) throws IOException {
        Set<String> names = new HashSet<>();
        try {
            JsonNode json = Api.JSON.readTree(Files.readAllBytes(manifest));
            if (json.path("product").asText().equals("BlogImg")) {
                json.path("pictures").forEach(picture -> picture.path("sizes")
                        .forEach(size -> names.add(size.path("file").asText())));
            }
        } catch (NoSuchFileException | JsonProcessingException none) {
            return new HashSet<>();
        }
        return names;
    }

    /** A manifest is a file that anybody may have changed: only plain files in {@code images/} go. */
    private void remove(String name) throws IOException {
        if (name.matches("images/[A-Za-z0-9][A-Za-z0-9._-]*")) {
            Path file = root.resolve(name);
            boolean inside = Files.isDirectory(parent(file), LinkOption.NOFOLLOW_LINKS);
            if (inside && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("the archive names no file");
        }
        return parent;
    }

    /** Folders that were made here and stayed empty go again. */
    @Override
    public void close() throws IOException {
        try {
            for (Path folder : made) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException used) {
            made.clear();
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException broken)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
