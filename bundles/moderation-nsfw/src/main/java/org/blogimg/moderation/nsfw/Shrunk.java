package org.blogimg.moderation.nsfw;

/** A picture as the model wants it: a square of colours from 0 to 1, whatever its shape was. */
final class Shrunk {
    private static final int SIDE = MobileNet.SIDE;

    private Shrunk() {}

    /** Bilinear, corner on corner, as the reference does it: each cell is taken from four pixels. */
    static float[] of(int width, int height, int[] rgb) {
        float[] cells = new float[SIDE * SIDE * 3];
        float across = (width - 1f) / (SIDE - 1f);
        float down = (height - 1f) / (SIDE - 1f);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                put(new Point(width, height, x * across, y * down), rgb, cells, (y * SIDE + x) * 3);
            }
        }
        return cells;
    }

    private static void put(Point point, int[] rgb, float[] cells, int at) {
        int left = (int) point.x();
        int top = (int) point.y();
        int right = Math.min(point.width() - 1, left + 1);
        int bottom = Math.min(point.height() - 1, top + 1);
        for (int colour = 0; colour < 3; colour++) {
            int shift = 16 - (8 * colour);
            float upper = between(
                    light(rgb[top * point.width() + left], shift),
                    light(rgb[top * point.width() + right], shift),
                    point.x() - left);
            float lower = between(
                    light(rgb[bottom * point.width() + left], shift),
                    light(rgb[bottom * point.width() + right], shift),
                    point.x() - left);
            cells[at + colour] = between(upper, lower, point.y() - top);
        }
    }

    private static float between(float a, float b, float part) {
        return a + (b - a) * part;
    }

    private static float light(int pixel, int shift) {
        return ((pixel >> shift) & 0xFF) / 255f;
    }

    /** Where in a picture to look. */
    private record Point(int width, int height, float x, float y) {}
}
