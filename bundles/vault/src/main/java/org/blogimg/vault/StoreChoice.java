package org.blogimg.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which store is written to: what the operator chose last, kept in the data folder because a choice made at the console
 * must hold also where {@code etc/} is read-only; before the first choice, what the settings say.
 */
final class StoreChoice {
    private final Path file;
    private volatile String name;

    StoreChoice(Path file, String usual) {
        this.file = file;
        try {
            this.name = Files.exists(file) ? Files.readString(file).strip() : usual;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read which store is written to: " + file, unreadable);
        }
    }

    String name() {
        return name;
    }

    /** Holds when it returns, and after a power cut. */
    synchronized void choose(String store) throws IOException {
        DurableFiles.folder(DurableFiles.folderOf(file));
        DurableFiles.replace(file, (store + "\n").getBytes(StandardCharsets.UTF_8));
        name = store;
    }
}
