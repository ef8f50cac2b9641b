package org.blogimg.picture;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.blogimg.api.Content;
import org.blogimg.api.image.SourceType;
import org.blogimg.picture.Anatomy.Format;
import org.blogimg.picture.Decoder.Decoded;
import org.blogimg.picture.RefusedPicture.Why;
import org.jspecify.annotations.Nullable;

/**
 * Makes clean pictures of untrusted bytes: bounds are held before a decoder sees anything, only pixels come through, and
 * what goes out is written anew with one packet that says how the picture came about. Nothing is put on the disk.
 *
 * <p>For many threads: all of them together take no more memory than the bounds allow; who comes too late waits.
 */
public final class PictureCleaner {
    private static final int KIB = 1024;
    private static final int PATIENCE_SECONDS = 120;
    /** Bytes a pixel as PNG; measured 0.02 to 0.36 for screens, charts and logos, 0.65 to 1.8 for photos. */
    private static final double DRAWING = 0.6;

    private final Bounds bounds;
    private final Semaphore memory;

    public PictureCleaner(Bounds bounds) {
        this.bounds = bounds;
        this.memory = new Semaphore((int) (bounds.memory() / KIB), true);
    }

    /**
     * Cleans.
     *
     * @param source how the picture came about; a stronger mark that it brings along is kept
     * @throws IOException when the bytes cannot be had; bytes that are no good are a {@link RefusedPicture}
     */
    public Cleaned clean(Content untrusted, SourceType source) throws IOException {
        return clean(untrusted, source, Shape.ANY);
    }

    /** As above, cut to a shape. */
    public Cleaned clean(Content untrusted, SourceType source, Shape shape) throws IOException {
        try {
            Span file = new Span(read(untrusted));
            return clean(Walk.of(file, bounds), source, shape);
        } catch (Refusal e) {
            return e.refused();
        }
    }

    private byte[] read(Content untrusted) throws IOException, Refusal {
        try (InputStream in = untrusted.open()) {
            byte[] bytes = in.readNBytes(bounds.bytes() + 1);
            if (bytes.length > bounds.bytes()) {
                throw new Refusal(
                        Why.TOO_LARGE,
                        "The file is larger than " + bounds.bytes() / 1_000_000
                                + " MB. Make it smaller and try again.");
            }
            return bytes;
        }
    }

    private CleanPicture clean(Anatomy anatomy, SourceType source, Shape shape) throws IOException, Refusal {
        long pixels = (long) anatomy.width() * anatomy.height();
        boolean large = pixels > bounds.keptPixels();
        long whole = pixels * anatomy.bytesPerPixel() + (large ? 2 : 8) * pixels;
        boolean everyOther = whole > bounds.memory();
        int permits = (int) (Math.min(bounds.memory(), whole) / KIB);
        acquire(permits);
        try {
            Decoded decoded = Decoder.decode(anatomy, everyOther);
            Pixels upright =
                    SrgbRows.all(decoded, anatomy, large && !everyOther).upright(Orientation.of(anatomy.exif()));
            return encode(shape.cut(upright), anatomy.format(), SourceMark.of(source, anatomy.marks()));
        } finally {
            memory.release(permits);
        }
    }

    private static CleanPicture encode(Pixels pixels, Format format, String mark) throws IOException {
        Renditions renditions = new Renditions(SourceMark.packet(mark));
        List<Encoded> sizes = renditions.of(pixels, drawing(pixels, format));
        return new CleanPicture(sizes, PerceptualHash.of(renditions.smallest()), mark);
    }

    /** What is to become a PNG; null for what a PNG would be too large for, or what was packed with loss already. */
    private static @Nullable Look drawing(Pixels pixels, Format format) {
        if (format == Format.JPEG) {
            return null;
        }
        Look look = Look.at(pixels);
        boolean few = format != Format.LOSSY_WEBP
                && (look.palette() != null || PngFile.bytesPerPixel(pixels, look) <= DRAWING);
        return look.alpha() || few ? look : null;
    }

    private void acquire(int permits) throws Refusal {
        try {
            if (memory.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(Why.BUSY, "Too many large pictures are in work. Try again in a minute.");
    }
}
