package org.blogimg.rest;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Bounds how many uploads lie in memory at once: four of 20 MB at most. */
final class Uploads {
    private final Semaphore places = new Semaphore(4);

    /** Work that reads a body. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    <T> T one(Work<T> work) throws IOException {
        if (!places.tryAcquire()) {
            throw new Refused(Trouble.BUSY, "Other uploads are under way.", Map.of("Retry-After", "5"));
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
