package org.blogimg.image.sketch;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The sheet being drawn on, measured in thousandths of its height. */
final class Easel {
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double width;
    private final double scale;
    private final Rectangle pixels;

    Easel(BufferedImage image, Rectangle2D part) {
        this.image = image;
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.clip(part);
        pixels = graphics.getClipBounds().intersection(image.getRaster().getBounds());
        graphics.translate(part.getX(), part.getY());
        scale = part.getHeight() / 1000;
        width = part.getWidth() / scale;
        graphics.scale(scale, scale);
    }

    BufferedImage image() {
        return image;
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** The part of the image that is drawn on. */
    Rectangle pixels() {
        return pixels;
    }

    /** Thousandths of the height. */
    double width() {
        return width;
    }

    double height() {
        return 1000;
    }

    /** Pixels in one thousandth. */
    double scale() {
        return scale;
    }

    Rectangle2D frame() {
        return new Rectangle2D.Double(0, 0, width, 1000);
    }

    void fill(Shape shape, int rgb) {
        fill(shape, rgb, 255);
    }

    void fill(Shape shape, int rgb, int alpha) {
        graphics.setColor(Tint.colour(rgb, alpha));
        graphics.fill(shape);
    }

    void done() {
        graphics.dispose();
    }
}
