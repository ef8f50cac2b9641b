package org.blogimg.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Writes an archive's files into a folder. */
final class ArchiveFiles {
    private ArchiveFiles() {}

    /** What writes the archive. */
    @FunctionalInterface
    interface Archive {
        void writeTo(OutputStream zip) throws IOException;
    }

    /** The zip lies in the target folder meanwhile: nowhere else does the post become a plain file. */
    static Path write(Archive archive, Path target) throws IOException {
        Path folder = Files.createDirectories(target).toRealPath();
        Path zip = Files.createTempFile(folder, ".blogimg-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(zip)) {
                archive.writeTo(out);
            }
            unpack(zip, folder);
        } finally {
            Files.deleteIfExists(zip);
        }
        return folder;
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("an entry leads out of the folder");
                }
                if (!entry.isDirectory()) {
                    writeFile(in, file);
                }
            }
        }
    }

    private static void writeFile(InputStream content, Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
