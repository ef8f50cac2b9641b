package org.blogimg.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is in two places at this moment, or may be: written before a copy is begun, taken away when nothing is double any
 * more. What a killed process leaves in it is put in order before anything else is moved.
 */
final class MoveJournal {
    private final Path file;

    /** One object under way, and the shelf whose row says where it lies. */
    record Entry(String shelf, String from, String to) {}

    MoveJournal(Path file) {
        this.file = file;
    }

    void write(List<Entry> entries) throws IOException {
        String text = entries.stream()
                .map(entry -> entry.shelf() + "\t" + entry.from() + "\t" + entry.to() + "\n")
                .collect(Collectors.joining());
        DurableFiles.folder(DurableFiles.folderOf(file));
        DurableFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    List<Entry> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .map(parts -> new Entry(parts[0], parts[1], parts[2]))
                .toList();
    }

    void clear() throws IOException {
        DurableFiles.remove(file);
    }
}
