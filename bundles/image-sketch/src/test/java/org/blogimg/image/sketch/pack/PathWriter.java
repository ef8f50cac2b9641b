package org.blogimg.image.sketch.pack;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes outlines as {@code org.blogimg.image.sketch.PathReader} reads them: operations and steps in whole units. */
final class PathWriter {
    private final DataOutputStream out;
    private final AffineTransform place;
    private int x;
    private int y;

    PathWriter(DataOutputStream out, AffineTransform place) {
        this.out = out;
        this.place = place;
    }

    void write(Shape shape) throws IOException {
        PathIterator steps = shape.getPathIterator(place);
        out.writeByte(steps.getWindingRule());
        x = 0;
        y = 0;
        double[] c = new double[6];
        for (; !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(c);
            out.writeByte(kind);
            int points = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind);
            for (int i = 0; i < points; i++) {
                point((int) Math.round(c[2 * i]), (int) Math.round(c[2 * i + 1]));
            }
        }
        out.writeByte(9);
    }

    private void point(int nx, int ny) throws IOException {
        step(nx - x);
        step(ny - y);
        x = nx;
        y = ny;
    }

    private void step(int delta) throws IOException {
        int zigzag = (delta << 1) ^ (delta >> 31);
        while (zigzag > 127) {
            out.writeByte((zigzag & 127) | 128);
            zigzag >>>= 7;
        }
        out.writeByte(zigzag);
    }
}
