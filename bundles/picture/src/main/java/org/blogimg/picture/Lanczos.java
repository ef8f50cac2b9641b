package org.blogimg.picture;

import java.util.Arrays;

/**
 * Shrinks with Lanczos' kernel of three lobes. Rows are shrunk one by one and only as many are held as the kernel is
 * high, so memory does not grow with the picture.
 */
final class Lanczos {
    private static final int LOBES = 3;

    private final Pixels from;
    private final Kernel across;
    private final Kernel down;
    private final float[][] ring;
    private final float[] sums;
    private int ready;

    private Lanczos(Pixels from, int width, int height) {
        this.from = from;
        this.across = new Kernel(from.width(), width);
        this.down = new Kernel(from.height(), height);
        this.ring = new float[down.taps][4 * width];
        this.sums = new float[4 * width];
    }

    static Pixels shrink(Pixels from, int width, int height) {
        return new Lanczos(from, width, height).shrink();
    }

    /**
     * The same for a flat drawing: what is even there stays even here. The kernel rings three pixels around every edge; that
     * is not to be seen, but its new colours made the smaller picture the heavier file (21 of 72 sizes).
     */
    static Pixels shrinkDrawing(Pixels from, int width, int height) {
        Pixels small = shrink(from, width, height);
        new EvenParts(from, small).restore();
        return small;
    }

    private Pixels shrink() {
        int width = across.size;
        int[] argb = new int[width * down.size];
        for (int y = 0; y < down.size; y++) {
            int end = down.start[y] + down.taps;
            while (ready < end) {
                row(ready, ring[ready % ring.length]);
                ready++;
            }
            Arrays.fill(sums, 0);
            for (int tap = 0; tap < down.taps; tap++) {
                add(ring[(down.start[y] + tap) % ring.length], down.weights[y * down.taps + tap]);
            }
            pack(argb, y * width, width);
        }
        return new Pixels(width, down.size, argb);
    }

    private void add(float[] row, float weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    /** Colours are weighed by their opacity, or the unseen colour of what is transparent would bleed out. */
    private void row(int y, float[] into) {
        int[] argb = from.argb();
        int begin = y * from.width();
        int width = across.size;
        for (int x = 0; x < width; x++) {
            if (even(argb, begin + across.start[x])) {
                put(into, x, argb[begin + across.start[x]]);
                continue;
            }
            float red = 0;
            float green = 0;
            float blue = 0;
            float alpha = 0;
            int first = begin + across.start[x];
            int weightAt = x * across.taps;
            for (int tap = 0; tap < across.taps; tap++) {
                int pixel = argb[first + tap];
                float weight = across.weights[weightAt + tap];
                float opaque = pixel >>> 24 == 255 ? weight : weight * (pixel >>> 24) / 255f;
                red += opaque * (pixel >> 16 & 0xFF);
                green += opaque * (pixel >> 8 & 0xFF);
                blue += opaque * (pixel & 0xFF);
                alpha += opaque;
            }
            into[x] = red;
            into[width + x] = green;
            into[2 * width + x] = blue;
            into[3 * width + x] = alpha;
        }
    }

    /** Drawings are mostly runs of one colour, of which nothing need be weighed. */
    private boolean even(int[] argb, int first) {
        int last = first + across.taps - 1;
        int at = first;
        while (at < last && argb[at] == argb[last]) {
            at++;
        }
        return at == last;
    }

    private void put(float[] into, int x, int pixel) {
        int width = across.size;
        float opaque = (pixel >>> 24) / 255f;
        into[x] = opaque * (pixel >> 16 & 0xFF);
        into[width + x] = opaque * (pixel >> 8 & 0xFF);
        into[2 * width + x] = opaque * (pixel & 0xFF);
        into[3 * width + x] = opaque;
    }

    private void pack(int[] argb, int at, int width) {
        for (int x = 0; x < width; x++) {
            float alpha = sums[3 * width + x];
            float scale = alpha <= 0.002f ? 0 : 1 / Math.min(1, alpha);
            argb[at + x] = level(255 * alpha) << 24
                    | level(sums[x] * scale) << 16
                    | level(sums[width + x] * scale) << 8
                    | level(sums[2 * width + x] * scale);
        }
    }

    private static int level(float value) {
        return Math.min(255, Math.max(0, (int) (value + 0.5f)));
    }

    /** For each new place the old ones that it is made of, and how much each gives. */
    private static final class Kernel {
        private final int size;
        private final int taps;
        private final int[] start;
        private final float[] weights;

        Kernel(int oldSize, int size) {
            double ratio = (double) oldSize / size;
            this.size = size;
            this.taps = (int) Math.min(oldSize, Math.ceil(2 * LOBES * ratio) + 1);
            this.start = new int[size];
            this.weights = new float[size * taps];
            for (int i = 0; i < size; i++) {
                double centre = (i + 0.5) * ratio - 0.5;
                int first = (int) Math.ceil(centre - LOBES * ratio);
                start[i] = Math.max(0, Math.min(oldSize - taps, first));
                fill(i, centre, ratio);
            }
        }

        private void fill(int i, double centre, double ratio) {
            double sum = 0;
            double[] raw = new double[taps];
            for (int tap = 0; tap < taps; tap++) {
                raw[tap] = lanczos((start[i] + tap - centre) / ratio);
                sum += raw[tap];
            }
            for (int tap = 0; tap < taps; tap++) {
                weights[i * taps + tap] = (float) (raw[tap] / sum);
            }
        }

        private static double lanczos(double x) {
            if (Math.abs(x) >= LOBES) {
                return 0;
            }
            double angle = Math.PI * x;
            return Math.abs(x) < 1e-8 ? 1 : LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
        }
    }
}
