package org.blogimg.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.blogimg.api.Content;

/**
 * Files for sealed bytes on their way out. S3 wants to know a length and a hash before the first byte, and a content that
 * is opened again is sealed anew: so it is poured into a file once, and sent from there. Emptied at every start.
 */
final class Spools {
    private final Path folder;
    private final AtomicLong names = new AtomicLong();

    Spools(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (Stream<Path> left = Files.list(folder)) {
            List<Path> files = left.toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    Spool pour(Content content) throws IOException {
        Path file = folder.resolve("s" + names.incrementAndGet());
        try (InputStream in = content.open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new Spool(file, Files.size(file));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /** One content, whole. */
    record Spool(Path file, long length) implements AutoCloseable {
        InputStream open() {
            try {
                return Files.newInputStream(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
