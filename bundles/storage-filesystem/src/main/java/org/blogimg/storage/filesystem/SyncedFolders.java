package org.blogimg.storage.filesystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Folders and names that survive a power cut: a name is safe only when its folder was synced too. */
final class SyncedFolders {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private SyncedFolders() {}

    /** Makes the folder and those above it, for their owner alone, and syncs every one that was not there. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().resolveSibling("");
        make(above);
        Files.createDirectories(folder, mode("rwx------"));
        sync(above);
    }

    static FileChannel newFile(Path file) throws IOException {
        return FileChannel.open(file, NEW, mode("rw-------"));
    }

    /** Gives a finished file its name. A link fails where the name is taken; a move would replace. */
    static void nameUnlessTaken(Path temp, Path file) throws IOException {
        try {
            Files.createLink(file, temp);
        } catch (UnsupportedOperationException noLinksHere) {
            synchronized (SyncedFolders.class) {
                // Java's move without an option refuses a name that is taken, but looks first and moves then.
                Files.move(temp, file);
            }
        }
    }

    static void sync(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes all that lies in a folder; says how many files. */
    static int empty(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.walk(folder)) {
            inside = all.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        int files = 0;
        for (Path path : inside) {
            files += Files.isDirectory(path) ? 0 : 1;
            Files.deleteIfExists(path);
        }
        return files;
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
