package org.blogimg.picture;

import java.util.Arrays;
import java.util.Locale;

/**
 * 64 bits of how a picture looks from afar: the signs of its coarsest waves of brightness. A smaller or re-encoded copy
 * differs in few bits, another picture in about half of them.
 */
final class PerceptualHash {
    private static final int SIDE = 32;
    private static final int WAVES = 8;
    private static final double[][] COSINES = cosines();

    private PerceptualHash() {}

    static String of(Pixels pixels) {
        double[] waves = waves(brightness(pixels));
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double median = (sorted[31] + sorted[32]) / 2;
        long bits = 0;
        for (double wave : waves) {
            bits = bits << 1 | (wave > median ? 1 : 0);
        }
        return String.format(Locale.ROOT, "%016x", bits);
    }

    /** Means over a grid; what is transparent counts as the white page behind it. */
    private static double[] brightness(Pixels pixels) {
        double[] sums = new double[SIDE * SIDE];
        int[] counts = new int[SIDE * SIDE];
        int width = pixels.width();
        int[] argb = pixels.argb();
        for (int y = 0; y < Math.max(SIDE, pixels.height()); y++) {
            int from = Math.min(y, pixels.height() - 1) * width;
            int row = y * SIDE / Math.max(SIDE, pixels.height()) * SIDE;
            for (int x = 0; x < Math.max(SIDE, width); x++) {
                int cell = row + x * SIDE / Math.max(SIDE, width);
                sums[cell] += brightness(argb[from + Math.min(x, width - 1)]);
                counts[cell]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return sums;
    }

    private static int brightness(int pixel) {
        int opaque = pixel >>> 24;
        int light = (299 * (pixel >> 16 & 0xFF) + 587 * (pixel >> 8 & 0xFF) + 114 * (pixel & 0xFF)) / 1000;
        return (light * opaque + 255 * (255 - opaque)) / 255;
    }

    /** The 8 by 8 coarsest waves, without the very coarsest row and column, which are light and slope of the whole. */
    private static double[] waves(double[] grid) {
        double[] across = new double[SIDE * WAVES];
        for (int y = 0; y < SIDE; y++) {
            for (int wave = 0; wave < WAVES; wave++) {
                for (int x = 0; x < SIDE; x++) {
                    across[y * WAVES + wave] += grid[y * SIDE + x] * COSINES[wave][x];
                }
            }
        }
        double[] both = new double[WAVES * WAVES];
        for (int down = 0; down < WAVES; down++) {
            for (int wave = 0; wave < WAVES; wave++) {
                for (int y = 0; y < SIDE; y++) {
                    both[down * WAVES + wave] += across[y * WAVES + wave] * COSINES[down][y];
                }
            }
        }
        return both;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[WAVES][SIDE];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int i = 0; i < SIDE; i++) {
                cosines[wave][i] = Math.cos((wave + 1) * Math.PI * (i + 0.5) / SIDE);
            }
        }
        return cosines;
    }
}
