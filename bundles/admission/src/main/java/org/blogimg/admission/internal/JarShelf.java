package org.blogimg.admission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

import org.blogimg.admission.Rule;

/** The admitted jars, each under the hash of its bytes, in {@code bundles/} of the data folder. */
final class JarShelf {
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final Bounds bounds;

    JarShelf(Path folder, Bounds bounds) {
        this.folder = folder;
        this.bounds = bounds;
    }

    /**
     * A copy of a jar that nobody else changes while it is checked.
     *
     * @param file goes with {@link #drop} unless it was kept
     */
    record Copy(Path file, String sha256) {}

    /** Copies and hashes in one reading: what is checked is what is installed. */
    Copy take(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new TurnedAway(Rule.UNREADABLE, "there is no file " + jar, "name the jar by its whole path");
        }
        try {
            return whole(jar, Files.createTempFile(Folders.owned(folder), "incoming-", ".tmp"));
        } catch (IOException broken) {
            throw new TurnedAway(
                    Rule.UNREADABLE, jar + " cannot be copied: " + broken.getMessage(), "mend its rights or make room");
        }
    }

    private Copy whole(Path jar, Path file) throws IOException {
        boolean whole = false;
        try {
            Copy copy = new Copy(file, copied(jar, file));
            whole = true;
            return copy;
        } finally {
            if (!whole) {
                drop(file);
            }
        }
    }

    private String copied(Path jar, Path copy) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(jar);
                OutputStream out = Files.newOutputStream(copy)) {
            byte[] chunk = new byte[CHUNK];
            long all = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                all += read;
                if (all > bounds.packed()) {
                    throw new TurnedAway(
                            Rule.TOO_BIG,
                            jar + " has more than " + bounds.packed() + " bytes",
                            "leave out what it does not need, or raise jar_megabytes in etc/org.blogimg.admission.cfg");
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Path place(String sha256) {
        return folder.resolve(sha256 + ".jar");
    }

    /** Returns once it is on the disk. */
    Path keep(Copy copy) {
        try {
            try (FileChannel file = FileChannel.open(copy.file(), StandardOpenOption.WRITE)) {
                file.force(true);
            }
            return Files.move(copy.file(), place(copy.sha256()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException("cannot keep an admitted bundle in " + folder, full);
        }
    }

    void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException("cannot delete " + file, stuck);
        }
    }

    /** What a kill in the midst of an installation left behind goes. */
    void sweep(Set<String> known) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file ->
                            !known.contains(String.valueOf(file.getFileName()).replace(".jar", "")))
                    .forEach(this::drop);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    /** The jar of that hash, where it lies there unchanged. */
    Path unchanged(String sha256) {
        Path jar = place(sha256);
        String now;
        try (InputStream in = Files.newInputStream(jar)) {
            MessageDigest digest = sha256();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            now = HexFormat.of().formatHex(digest.digest());
        } catch (IOException gone) {
            throw new TurnedAway(Rule.CHANGED, jar + " cannot be read: " + gone, "install the bundle again");
        }
        if (!now.equals(sha256)) {
            throw new TurnedAway(
                    Rule.CHANGED,
                    jar + " was changed on the disk: its SHA-256 is now " + now,
                    "find out who wrote there; then uninstall the bundle and install it again");
        }
        return jar;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
