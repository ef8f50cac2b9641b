package org.blogimg.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Small secret files that are whole and on the disk when a method returns, readable by their owner alone. */
final class DurableFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private DurableFiles() {}

    /** Makes a folder that only its owner enters. One that is there already is left as it is. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode("rwx------"));
        }
    }

    static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /** Writes a file that was not there. It appears whole or not at all. */
    static void writeNew(Path file, byte[] bytes) throws IOException {
        Path temp = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temp);
        try {
            try (FileChannel out = FileChannel.open(temp, NEW, mode("rw-------"))) {
                writeAll(out, bytes);
            }
            nameUnlessThere(temp, file);
        } finally {
            Files.deleteIfExists(temp);
        }
        syncFolder(folderOf(file));
    }

    /** Writes a file anew. Whoever reads it meets the old bytes or the new ones, whole. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path temp = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temp);
        try (FileChannel out = FileChannel.open(temp, NEW, mode("rw-------"))) {
            writeAll(out, bytes);
        }
        Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folderOf(file));
    }

    /** Takes a file away for good; no failure where there is none. */
    static void remove(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            syncFolder(folderOf(file));
        }
    }

    /** Overwrites what is in the file, on the disk, then takes the file away. No failure where there is none. */
    static void shred(Path file, byte[] noise) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            writeAll(out, noise);
        }
        Files.delete(file);
        syncFolder(folderOf(file));
    }

    /** A link fails where the name is taken; a move would replace. */
    private static void nameUnlessThere(Path temp, Path file) throws IOException {
        try {
            Files.createLink(file, temp);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(temp, file);
        }
    }

    private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
        out.force(true);
    }

    /** Without this a power cut may forget the name of a file whose bytes are safe. */
    private static void syncFolder(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
