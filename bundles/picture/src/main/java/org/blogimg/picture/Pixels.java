package org.blogimg.picture;

/** Upright pixels in sRGB, packed as alpha, red, green, blue. Nobody writes to them once they are handed on. */
final class Pixels {
    private static final int RB = 0xFF00FF;
    private static final int G = 0xFF00;

    private final int width;
    private final int height;
    private final int[] argb;

    Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] argb() {
        return argb;
    }

    /** Turned so that a picture held as {@code orientation} says stands upright. */
    Pixels upright(int orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        boolean swapped = orientation >= 5;
        int newWidth = swapped ? height : width;
        int newHeight = swapped ? width : height;
        int[] turned = new int[argb.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                turned[y * newWidth + x] = argb[source(orientation, x, y)];
            }
        }
        return new Pixels(newWidth, newHeight, turned);
    }

    private int source(int orientation, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            default -> x * width + right - y;
        };
    }

    /** A part from the middle. */
    Pixels middle(int newWidth, int newHeight) {
        int left = (width - newWidth) / 2;
        int top = (height - newHeight) / 2;
        int[] part = new int[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(argb, (top + y) * width + left, part, y * newWidth, newWidth);
        }
        return new Pixels(newWidth, newHeight, part);
    }

    /** Half as wide and high: each pixel the mean of four. Transparent ones give no colour. */
    Pixels halved() {
        int newWidth = Math.max(1, width / 2);
        int newHeight = Math.max(1, height / 2);
        int[] half = new int[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            int upper = 2 * y * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            halveRow(argb, upper, lower, width, half, y * newWidth, newWidth);
        }
        return new Pixels(newWidth, newHeight, half);
    }

    static void halveRow(int[] from, int upper, int lower, int width, int[] to, int at, int newWidth) {
        for (int x = 0; x < newWidth; x++) {
            int left = 2 * x;
            int right = Math.min(left + 1, width - 1);
            to[at + x] = mean(from[upper + left], from[upper + right], from[lower + left], from[lower + right]);
        }
    }

    private static int mean(int a, int b, int c, int d) {
        if ((a & b & c & d) >>> 24 == 0xFF) {
            // Two channels at once: no sum of four bytes leaves its 16 bits.
            int redBlue = (a & RB) + (b & RB) + (c & RB) + (d & RB) + 0x20002;
            int green = (a & G) + (b & G) + (c & G) + (d & G) + 0x200;
            return 0xFF000000 | (redBlue >>> 2 & RB) | (green >>> 2 & G);
        }
        int alphas = (a >>> 24) + (b >>> 24) + (c >>> 24) + (d >>> 24);
        return alphas == 0 ? 0 : weighed(new int[] {a, b, c, d}, alphas);
    }

    private static int weighed(int[] four, int alphas) {
        int mean = (alphas + 2) / 4;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 0;
            for (int pixel : four) {
                sum += (pixel >>> 24) * (pixel >> shift & 0xFF);
            }
            mean = mean << 8 | (sum + alphas / 2) / alphas;
        }
        return mean;
    }
}
