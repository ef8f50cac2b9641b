package org.blogimg.image.sketch.pack;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** A simple TrueType glyph: closed runs of points, of which some are the control points of quadratic curves. */
final class Contours {
    private final Path2D path;
    private final int[] x;
    private final int[] y;
    private final boolean[] on;

    private Contours(Path2D path, int points) {
        this.path = path;
        x = new int[points];
        y = new int[points];
        on = new boolean[points];
    }

    static void read(Path2D path, ByteBuffer glyf, int at, int contours) {
        int points = contours == 0 ? 0 : (glyf.getShort(at + 2 * (contours - 1)) & 0xFFFF) + 1;
        Contours glyph = new Contours(path, points);
        int instructions = glyf.getShort(at + 2 * contours) & 0xFFFF;
        glyph.points(glyf, at + 2 * contours + 2 + instructions);
        int from = 0;
        for (int i = 0; i < contours; i++) {
            int to = glyf.getShort(at + 2 * i) & 0xFFFF;
            glyph.contour(from, to - from + 1);
            from = to + 1;
        }
    }

    private void points(ByteBuffer glyf, int start) {
        int at = start;
        int[] flags = new int[x.length];
        for (int i = 0; i < flags.length; ) {
            int flag = glyf.get(at++);
            int times = (flag & 8) == 0 ? 1 : 1 + (glyf.get(at++) & 0xFF);
            for (; times > 0; times--) {
                flags[i++] = flag;
            }
        }
        for (int i = 0; i < flags.length; i++) {
            on[i] = (flags[i] & 1) != 0;
        }
        at = coordinates(glyf, at, flags, x, 2);
        coordinates(glyf, at, flags, y, 4);
    }

    private static int coordinates(ByteBuffer glyf, int start, int[] flags, int[] into, int shortBit) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & (shortBit << 3)) != 0;
            if ((flags[i] & shortBit) != 0) {
                int step = glyf.get(at++) & 0xFF;
                value += same ? step : -step;
            } else if (!same) {
                value += glyf.getShort(at);
                at += 2;
            }
            into[i] = value;
        }
        return at;
    }

    private void contour(int from, int count) {
        if (count < 2) {
            return;
        }
        int first = 0;
        while (first < count && !on[from + first]) {
            first++;
        }
        boolean anyOn = first < count;
        int start = from + (anyOn ? first : 0);
        double sx = anyOn ? x[start] : (x[from] + x[from + count - 1]) / 2.0;
        double sy = anyOn ? y[start] : (y[from] + y[from + count - 1]) / 2.0;
        path.moveTo(sx, sy);
        for (int i = anyOn ? 1 : 0; i < count; i++) {
            int p = from + (start - from + i) % count;
            int next = from + (start - from + i + 1) % count;
            segment(p, next, i == count - 1, sx, sy);
        }
        path.closePath();
    }

    private void segment(int p, int next, boolean last, double sx, double sy) {
        if (on[p]) {
            path.lineTo(x[p], y[p]);
        } else if (last) {
            path.quadTo(x[p], y[p], sx, sy);
        } else if (on[next]) {
            path.quadTo(x[p], y[p], x[next], y[next]);
        } else {
            path.quadTo(x[p], y[p], (x[p] + x[next]) / 2.0, (y[p] + y[next]) / 2.0);
        }
    }
}
