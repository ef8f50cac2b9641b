package org.blogimg.studio.picture;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.blogimg.api.Content;

/** The picture and its smaller sizes as files. */
final class Renditions {
    /** Widest first, as they are made: each may start from a half that the one before it made. */
    private static final int[] WIDTHS = {1600, 1024, 640, 320};

    private final PictureType type;
    private final String xmp;

    Renditions(PictureType type, String xmp) {
        this.type = type;
        this.xmp = xmp;
    }

    List<Encoded> of(Pixels pixels, Look look) throws IOException {
        List<Encoded> sizes = new ArrayList<>();
        sizes.add(encode(pixels, look));
        Pixels half = pixels;
        for (int width : WIDTHS) {
            if (width < pixels.width()) {
                // A half is cheap and good as long as the rest still shrinks by half of itself again.
                while (half.width() >= 3 * width && half.height() > 1) {
                    half = half.halved();
                }
                int height = Math.max(1, Math.round((float) pixels.height() * width / pixels.width()));
                Pixels small = Lanczos.shrink(half, width, height);
                sizes.add(encode(small, type == PictureType.PNG ? Look.at(small) : look));
            }
        }
        return sizes;
    }

    private Encoded encode(Pixels pixels, Look look) throws IOException {
        byte[] file = type == PictureType.PNG ? PngFile.write(pixels, look, xmp) : JpegFile.write(pixels, xmp);
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
