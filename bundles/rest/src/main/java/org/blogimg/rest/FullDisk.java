package org.blogimg.rest;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.blogimg.base.DiskFull;

/** Tells a full disk from what else may break: the house may be in order, and only room is wanting. */
final class FullDisk {
    /** Seconds. */
    static final Long WAIT = 60L;

    private static final String SAYING = "The disk of the data folder is full: ";
    private static final int DEEPEST = 10;

    private FullDisk() {}

    /** What the owner is told, where a full disk is at the bottom of it. */
    static Optional<String> behind(Throwable thrown) {
        Throwable step = thrown;
        for (int depth = 0; step != null && depth < DEEPEST; depth++) {
            String message = String.valueOf(step.getMessage());
            if (step instanceof DiskFull) {
                return Optional.of(SAYING + message.replaceFirst("^the disk of the data folder", "it") + ".");
            }
            if (step instanceof IOException && says(message)) {
                return Optional.of(SAYING + "make room, and try again.");
            }
            step = step.getCause();
        }
        return Optional.empty();
    }

    /** As Linux and macOS put it; Java has no type for it. */
    private static boolean says(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        return words.contains("no space left on device") || words.contains("disk quota exceeded");
    }
}
