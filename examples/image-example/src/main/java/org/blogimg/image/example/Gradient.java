package org.blogimg.image.example;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Two colours that a seed decides. */
record Gradient(Color from, Color to) {
    static Gradient of(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        float hue = (float) chance.nextDouble();
        float next = hue + 0.08f + (float) chance.nextDouble() * 0.2f;
        return new Gradient(Color.getHSBColor(hue, 0.55f, 0.95f), Color.getHSBColor(next, 0.75f, 0.6f));
    }

    byte[] png(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, from, width, height, to));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: left to itself ImageIO would write a temporary file.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
