package org.blogimg.picture;

import java.util.Arrays;

/** Rows as PNG stores them: as numbers of an index, or as channels through the filter that leaves the least. */
final class PngRows {
    private static final int NONE = 0;
    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int PAETH = 4;

    private final Pixels pixels;
    private final Look look;
    private final int channels;
    private final int depth;
    private final int length;
    private final byte[][] filtered;
    private byte[] above;
    private byte[] current;
    private int y;
    private boolean plain;

    private PngRows(Pixels pixels, Look look, int channels, int depth) {
        this.pixels = pixels;
        this.look = look;
        this.channels = channels;
        this.depth = depth;
        this.length = (pixels.width() * channels * depth + 7) / 8;
        this.filtered = new byte[PAETH + 1][1 + length];
        this.above = new byte[length];
        this.current = new byte[length];
        for (int filter = 0; filter <= PAETH; filter++) {
            filtered[filter][0] = (byte) filter;
        }
    }

    static PngRows of(Pixels pixels, Look look) {
        Palette palette = look.palette();
        if (palette != null) {
            int size = palette.size();
            return new PngRows(pixels, look, 1, size <= 2 ? 1 : size <= 4 ? 2 : size <= 16 ? 4 : 8);
        }
        int colours = look.grey() && !look.alpha() ? 1 : 3;
        return new PngRows(pixels, look, look.alpha() ? 4 : colours, 8);
    }

    /** Begins at a row; {@code plain} leaves all rows unfiltered, which packs screens and flat drawings best. */
    PngRows from(int row, boolean plain) {
        this.plain = plain;
        this.y = row;
        Arrays.fill(current, (byte) 0);
        return this;
    }

    boolean indexed() {
        return look.palette() != null;
    }

    int depth() {
        return depth;
    }

    /** PNG's number: 0 grey, 2 colours, 3 index, 6 colours with opacity. */
    int colourType() {
        if (look.palette() != null) {
            return 3;
        }
        return channels == 1 ? 0 : channels == 3 ? 2 : 6;
    }

    /** The next row with its filter's number before it; overwritten by the next call. */
    byte[] next() {
        byte[] spare = above;
        above = current;
        current = spare;
        Palette palette = look.palette();
        if (palette != null) {
            index(palette);
        } else {
            channels();
        }
        y++;
        if (plain || palette != null) {
            System.arraycopy(current, 0, filtered[NONE], 1, length);
            return filtered[NONE];
        }
        return best();
    }

    private void index(Palette palette) {
        Arrays.fill(current, (byte) 0);
        int[] argb = pixels.argb();
        int from = y * pixels.width();
        int each = 8 / depth;
        int last = ~argb[from];
        int number = 0;
        for (int x = 0; x < pixels.width(); x++) {
            int pixel = argb[from + x];
            if (pixel != last) {
                number = palette.number(pixel);
                last = pixel;
            }
            current[x / each] |= (byte) (number << (8 - depth - x % each * depth));
        }
    }

    private void channels() {
        int[] argb = pixels.argb();
        int from = y * pixels.width();
        int at = 0;
        for (int x = 0; x < pixels.width(); x++) {
            int pixel = argb[from + x];
            if (channels > 1) {
                current[at] = (byte) (pixel >> 16);
                current[at + 1] = (byte) (pixel >> 8);
            }
            current[at + Math.min(2, channels - 1)] = (byte) pixel;
            if (channels == 4) {
                current[at + 3] = (byte) (pixel >>> 24);
            }
            at += channels;
        }
    }

    /** The filter with the least sum of differences, which packs best in most rows. */
    private byte[] best() {
        byte[] best = filtered[UP];
        long least = up();
        long sub = sub();
        if (sub < least) {
            least = sub;
            best = filtered[SUB];
        }
        return least > 0 && paeth() < least ? filtered[PAETH] : best;
    }

    private long up() {
        byte[] out = filtered[UP];
        int sum = 0;
        for (int i = 0; i < length; i++) {
            byte difference = (byte) (current[i] - above[i]);
            out[1 + i] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    private long sub() {
        byte[] out = filtered[SUB];
        int sum = 0;
        for (int i = 0; i < channels; i++) {
            out[1 + i] = current[i];
            sum += Math.abs(current[i]);
        }
        for (int i = channels; i < length; i++) {
            byte difference = (byte) (current[i] - current[i - channels]);
            out[1 + i] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    private long paeth() {
        byte[] out = filtered[PAETH];
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int left = i < channels ? 0 : current[i - channels] & 0xFF;
            int corner = i < channels ? 0 : above[i - channels] & 0xFF;
            byte difference = (byte) (current[i] - nearest(left, above[i] & 0xFF, corner));
            out[1 + i] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    private static int nearest(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
