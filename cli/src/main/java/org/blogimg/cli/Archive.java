package org.blogimg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks the illustrated post. */
final class Archive {
    private Archive() {}

    /** Writes every file below {@code folder}, replacing those of the same name; leaves others alone. */
    static void unpack(InputStream zip, Path folder) throws IOException {
        Path root = Files.createDirectories(folder).toRealPath();
        try (ZipInputStream entries = new ZipInputStream(zip)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new IOException("the archive names a file outside of itself");
                }
                if (!entry.isDirectory()) {
                    write(entries, target);
                }
            }
        }
    }

    private static void write(InputStream bytes, Path target) throws IOException {
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
