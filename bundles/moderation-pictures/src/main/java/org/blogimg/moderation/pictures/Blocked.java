package org.blogimg.moderation.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The perceptual hashes of pictures that are not kept here, and how near a picture may come to one. */
record Blocked(long[] hashes, int distance) {
    static final int FARTHEST = 20;

    Blocked {
        if (distance < 0 || distance > FARTHEST) {
            throw new IllegalArgumentException("distance is 0 to " + FARTHEST + " bits of 64, not " + distance);
        }
    }

    /** @param file one hash a line, the rest of a line and lines that begin with # are comment; empty for none */
    static Blocked of(List<String> hashes, String file, int distance) {
        List<String> all = new ArrayList<>(hashes);
        if (!file.isBlank()) {
            all.addAll(lines(Path.of(file.strip())));
        }
        return new Blocked(all.stream().mapToLong(Blocked::hash).toArray(), distance);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.strip().split("[\\s#]", 2)[0])
                    .filter(hash -> !hash.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("blocked_file: " + file + " cannot be read", e);
        }
    }

    private static long hash(String hex) {
        String plain = hex.strip().toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("blocked: \"" + hex + "\" is no perceptual hash of 16 hex digits");
        }
        return Long.parseUnsignedLong(plain, 16);
    }

    boolean holds(String hash) {
        long wanted = Long.parseUnsignedLong(hash, 16);
        for (long each : hashes) {
            if (Long.bitCount(each ^ wanted) <= distance) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "Blocked[" + hashes.length + " hashes within " + distance + "]";
    }
}
