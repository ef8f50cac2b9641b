package org.blogimg.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;

/** Writes a JPEG with the one packet of metadata. */
final class JpegFile {
    private static final float QUALITY = 0.85f;
    private static final int[] RED_GREEN_BLUE = {0xFF0000, 0xFF00, 0xFF};

    private JpegFile() {}

    static byte[] write(Pixels pixels, String xmp) throws IOException {
        byte[] plain = encode(image(pixels));
        if (xmp.isEmpty()) {
            return plain;
        }
        ByteArrayOutputStream marked = new ByteArrayOutputStream(plain.length + 1000);
        new JpegXmpRewriter().updateXmpXml(plain, marked, xmp);
        return marked.toByteArray();
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = writer();
        ByteArrayOutputStream file = new ByteArrayOutputStream(64 * 1024);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** The same array seen as an image: no copy. */
    private static BufferedImage image(Pixels pixels) {
        DataBufferInt data = new DataBufferInt(pixels.argb(), pixels.argb().length);
        WritableRaster raster =
                Raster.createPackedRaster(data, pixels.width(), pixels.height(), pixels.width(), RED_GREEN_BLUE, null);
        return new BufferedImage(new DirectColorModel(24, 0xFF0000, 0xFF00, 0xFF), raster, false, null);
    }

    private static ImageWriter writer() throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IOException("this Java has no writer for JPEG");
    }
}
