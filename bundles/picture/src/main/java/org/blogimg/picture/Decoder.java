package org.blogimg.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import org.blogimg.picture.Anatomy.Colours;
import org.blogimg.picture.Anatomy.Format;
import org.jspecify.annotations.Nullable;

/** Gives a bare file to its decoder. Nothing is put on the disk on the way: ImageIO's own streams would. */
final class Decoder {
    private Decoder() {}

    /** Samples as the decoder left them, and the colours that they mean where it knows (null for four inks). */
    record Decoded(Raster samples, @Nullable ColorModel colours) {}

    /** {@code everyOther} takes every second pixel of every second row, where all would need too much memory. */
    static Decoded decode(Anatomy anatomy, boolean everyOther) throws Refusal {
        return Foreign.call(() -> {
            ImageReader reader = reader(anatomy.format());
            try (ImageInputStream in = new MemoryCacheImageInputStream(anatomy.bare().stream())) {
                return read(reader, in, anatomy, everyOther);
            } finally {
                reader.dispose();
            }
        });
    }

    private static Decoded read(ImageReader reader, ImageInputStream in, Anatomy anatomy, boolean everyOther)
            throws IOException, Refusal {
        reader.setInput(in, true, true);
        if (reader.getWidth(0) != anatomy.width() || reader.getHeight(0) != anatomy.height()) {
            throw Refusal.broken("it says two sizes of itself");
        }
        ImageReadParam how = reader.getDefaultReadParam();
        if (everyOther) {
            how.setSourceSubsampling(2, 2, 0, 0);
        }
        if (anatomy.colours() != Colours.PLAIN) {
            return new Decoded(reader.readRaster(0, how), null);
        }
        BufferedImage image = reader.read(0, how);
        return new Decoded(image.getRaster(), image.getColorModel());
    }

    /** The JDK's own reader, whatever other code in this JVM has registered. */
    private static ImageReader reader(Format format) throws IOException {
        if (format == Format.WEBP || format == Format.LOSSY_WEBP) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IOException("this Java has no reader for " + format);
    }
}
