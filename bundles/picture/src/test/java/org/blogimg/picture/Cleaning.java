package org.blogimg.picture;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.blogimg.api.Content;
import org.blogimg.api.image.SourceType;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Cleaning with the product's bounds. */
final class Cleaning {
    private static final PictureCleaner CLEANER = new PictureCleaner(Bounds.STANDARD);

    private Cleaning() {}

    static CleanPicture clean(byte[] file) {
        return clean(file, SourceType.UPLOADED);
    }

    static CleanPicture clean(byte[] file, SourceType source) {
        return assertInstanceOf(CleanPicture.class, run(file, source));
    }

    static RefusedPicture refused(byte[] file) {
        return assertInstanceOf(RefusedPicture.class, run(file, SourceType.UPLOADED));
    }

    static Cleaned run(byte[] file, SourceType source) {
        try {
            return CLEANER.clean(Content.of(file), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
