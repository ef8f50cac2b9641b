package org.blogimg.simulators;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * Pictures that simulators deliver: a colour by seed, so that two of them can be told apart; never nearly as white as what
 * lies on it, because a picture without an edge counts as refused by its server.
 */
public final class Pixels {
    private Pixels() {}

    /** @param format {@code png} or {@code jpeg} */
    public static byte[] of(String format, int width, int height, long seed) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(((int) ((seed * 2_654_435_761L) >>> 8)) & 0xbfbfbf));
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.WHITE);
        brush.fillOval(width / 4, height / 4, width / 2, height / 2);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
