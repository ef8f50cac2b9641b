package org.blogimg.picture;

/**
 * Takes out of a shrunk drawing the colours that the kernel put in and nobody sees: a pixel whose ground in the large one is
 * even gets that colour, a pixel on a sharp edge one of sixteen levels a channel. What lies between, a soft shadow or a
 * steep ramp, is rounded no further than one level: more would be seen as bands.
 */
final class EvenParts {
    /** Levels of a channel: a slow ramp counts as even. */
    private static final int EVEN = 2;

    private static final int SHARP = 24;
    /** Steps that divide 255, so that full stays full. */
    private static final int COARSE = 17;

    private static final int FINE = 3;

    private final int[] large;
    private final int width;
    private final int[] columns;
    private final int[] rows;
    private final Pixels small;

    EvenParts(Pixels large, Pixels small) {
        this.large = large.argb();
        this.width = large.width();
        this.columns = starts(large.width(), small.width());
        this.rows = starts(large.height(), small.height());
        this.small = small;
    }

    /** Where each small pixel begins in the large picture; one more says where the last ends. */
    private static int[] starts(int large, int small) {
        int[] starts = new int[small + 1];
        for (int i = 0; i <= small; i++) {
            starts[i] = (int) ((long) i * large / small);
        }
        return starts;
    }

    void restore() {
        int[] to = small.argb();
        for (int y = 0; y < rows.length - 1; y++) {
            for (int x = 0; x < columns.length - 1; x++) {
                int middle = large[(rows[y] + rows[y + 1]) / 2 * width + (columns[x] + columns[x + 1]) / 2];
                int spread = spread(x, y, middle);
                int at = y * small.width() + x;
                if (spread <= EVEN) {
                    to[at] = middle;
                } else {
                    to[at] = rounded(to[at], spread > SHARP ? COARSE : FINE);
                }
            }
        }
    }

    /** How far what lies beneath the pixel, its edges included, differs from its middle; no more than beyond sharp. */
    private int spread(int x, int y, int middle) {
        int right = Math.min(columns[x + 1], width - 1);
        int bottom = Math.min(rows[y + 1], rows[rows.length - 1] - 1);
        int spread = 0;
        for (int row = rows[y]; row <= bottom && spread <= SHARP; row++) {
            for (int at = row * width + columns[x]; at <= row * width + right; at++) {
                if (large[at] != middle) {
                    spread = Math.max(spread, difference(large[at], middle));
                }
            }
        }
        return spread;
    }

    private static int difference(int one, int other) {
        int colours = Math.max(
                Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)), Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)));
        return Math.max(
                Math.max(colours, Math.abs((one & 0xFF) - (other & 0xFF))), Math.abs((one >>> 24) - (other >>> 24)));
    }

    /** The nearest whole step, channel by channel. */
    private static int rounded(int pixel, int step) {
        int out = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            out |= (((pixel >> shift & 0xFF) + step / 2) / step * step) << shift;
        }
        return out;
    }
}
