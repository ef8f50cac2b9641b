package org.blogimg.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.blogimg.api.image.SourceType;
import org.blogimg.api.moderation.ScreenedPicture;

/** A clean picture decoded for its moderators: from a size that shows enough and costs little. */
public final class Glance {
    /** What is judged: no smaller size where there is one. */
    private static final int ENOUGH = 640;

    private Glance() {}

    /** @throws IOException when the bytes, which this bundle wrote, cannot be had */
    public static ScreenedPicture at(CleanPicture picture, SourceType source) throws IOException {
        BufferedImage image = decoded(size(picture));
        int width = image.getWidth();
        int height = image.getHeight();
        return new ScreenedPicture(
                width,
                height,
                onWhite(image).getRGB(0, 0, width, height, null, 0, width),
                picture.perceptualHash(),
                source,
                Set.of());
    }

    /** The smallest that is large enough. */
    private static Encoded size(CleanPicture picture) {
        Encoded best = picture.itself();
        for (Encoded size : picture.sizes()) {
            if (Math.max(size.width(), size.height()) >= ENOUGH && size.width() < best.width()) {
                best = size;
            }
        }
        return best;
    }

    private static BufferedImage decoded(Encoded size) throws IOException {
        try (InputStream bytes = size.content().open();
                ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers =
                    ImageIO.getImageReadersByMIMEType(size.type().mediaType());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.read(0, bounded(reader, size));
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReadParam bounded(ImageReader reader, Encoded size) {
        int longer = Math.max(size.width(), size.height());
        int step = (longer + ScreenedPicture.LONGEST_SIDE - 1) / ScreenedPicture.LONGEST_SIDE;
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return opaque;
    }
}
