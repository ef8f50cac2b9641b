package org.blogimg.picture;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.blogimg.api.Content;
import org.jspecify.annotations.Nullable;

/** The picture and its smaller sizes as files. */
final class Renditions {
    /** Widest first, as they are made: each may start from a half that the one before it made. */
    private static final int[] WIDTHS = {1600, 1024, 640, 320};

    private final String xmp;
    private Pixels smallest = new Pixels(1, 1, new int[1]);

    Renditions(String xmp) {
        this.xmp = xmp;
    }

    /**
     * A size that is no lighter than the one before it is left out: the larger one is then the better one to send.
     * {@code look} is that of the picture where it becomes a PNG; a JPEG needs none.
     */
    List<Encoded> of(Pixels pixels, @Nullable Look look) throws IOException {
        List<Encoded> sizes = new ArrayList<>();
        sizes.add(encode(pixels, look));
        Pixels half = pixels;
        smallest = pixels;
        for (int width : WIDTHS) {
            if (width < pixels.width()) {
                // A half costs a fifth of what the kernel does, which then has less to shrink.
                while (5 * half.width() >= 12 * width && half.height() > 1) {
                    half = half.halved();
                }
                int height = Math.max(1, Math.round((float) pixels.height() * width / pixels.width()));
                smallest =
                        look == null ? Lanczos.shrink(half, width, height) : Lanczos.shrinkDrawing(half, width, height);
                Encoded size = encode(smallest, look == null ? null : Look.at(smallest));
                if (size.length() < sizes.get(sizes.size() - 1).length()) {
                    sizes.add(size);
                }
            }
        }
        return sizes;
    }

    /** The smallest size made, which shows as much as any from afar. */
    Pixels smallest() {
        return smallest;
    }

    private Encoded encode(Pixels pixels, @Nullable Look look) throws IOException {
        byte[] file = look == null ? JpegFile.write(pixels, xmp) : PngFile.write(pixels, look, xmp);
        PictureType type = look == null ? PictureType.JPEG : PictureType.PNG;
        return new Encoded(pixels.width(), pixels.height(), type, Content.of(file), file.length, sha256(file));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }
}
