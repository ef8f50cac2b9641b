package org.blogimg.image.sketch;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A small mask of opacities, mixed into a picture enlarged and smooth. Java2D can do that too, but took four fifths of a
 * paper-cut's time for it; here what is empty or out of sight costs nothing.
 */
final class Penumbra {
    private static final int FULL = 255;

    private final int[] alpha;
    private final int width;
    private final boolean hidden;

    /**
     * @param alpha from 0 to 255, row by row
     * @param hidden whether something is drawn over all that is fully in shadow
     */
    Penumbra(int[] alpha, int width, boolean hidden) {
        this.alpha = alpha;
        this.width = width;
        this.hidden = hidden;
    }

    /** Where it goes in the picture's pixels, in which colour, and how much of it at most, of 256. */
    record Spot(BufferedImage image, Rectangle clip, AffineTransform place, int rgb, int strength) {
        /** The first pixel whose middle lies behind that of the mask's column or row. */
        int left(int column) {
            return edge(place.getTranslateX(), place.getScaleX(), column);
        }

        int top(int row) {
            return edge(place.getTranslateY(), place.getScaleY(), row);
        }

        private static int edge(double from, double scale, int cell) {
            return (int) Math.ceil(from + (cell + 0.5) * scale - 0.5);
        }
    }

    void mix(Spot spot) {
        Rectangle clip = spot.clip();
        int height = alpha.length / width;
        for (int row = 0; row + 1 < height; row++) {
            int top = Math.max(clip.y, spot.top(row));
            int bottom = Math.min(clip.y + clip.height, spot.top(row + 1));
            for (int column = 0; top < bottom && column + 1 < width; column++) {
                if (seen(row * width + column)) {
                    int left = Math.max(clip.x, spot.left(column));
                    int right = Math.min(clip.x + clip.width, spot.left(column + 1));
                    cell(spot, new Rectangle(left, top, right - left, bottom - top), row, column);
                }
            }
        }
    }

    private boolean seen(int at) {
        int a = alpha[at];
        int b = alpha[at + 1];
        int c = alpha[at + width];
        int d = alpha[at + width + 1];
        boolean full = a == FULL && b == FULL && c == FULL && d == FULL;
        return (a | b | c | d) != 0 && !(hidden && full);
    }

    /** The pixels between the middles of four values of the mask. */
    private void cell(Spot spot, Rectangle pixels, int row, int column) {
        int at = row * width + column;
        int[] picture = ((DataBufferInt) spot.image().getRaster().getDataBuffer()).getData();
        AffineTransform place = spot.place();
        double across = (pixels.x + 0.5 - place.getTranslateX()) / place.getScaleX() - 0.5 - column;
        for (int y = pixels.y; y < pixels.y + pixels.height; y++) {
            double down = (y + 0.5 - place.getTranslateY()) / place.getScaleY() - 0.5 - row;
            double from = alpha[at] + (alpha[at + width] - alpha[at]) * down;
            double to = alpha[at + 1] + (alpha[at + width + 1] - alpha[at + 1]) * down;
            int step = (int) ((to - from) / place.getScaleX() * spot.strength() * 256);
            int now = (int) ((from + (to - from) * across) * spot.strength() * 256) + 32_768;
            int first = y * spot.image().getWidth() + pixels.x;
            for (int i = first; i < first + pixels.width; i++) {
                picture[i] = mixed(picture[i], spot.rgb(), now >> 16);
                now += step;
            }
        }
    }

    /** @param part of 256 */
    private static int mixed(int under, int over, int part) {
        int rest = 256 - part;
        int redBlue = ((under & 0xFF00FF) * rest + (over & 0xFF00FF) * part + 0x800080) >>> 8 & 0xFF00FF;
        int green = ((under & 0xFF00) * rest + (over & 0xFF00) * part + 0x8000) >>> 8 & 0xFF00;
        return redBlue | green;
    }
}
