package org.blogimg.image.sketch;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** Reads packed outlines: an operation a byte, then the step to each point as two zigzag numbers. */
final class PathReader {
    private static final int END = 9;

    private final ByteBuffer in;
    private final float scale;
    private int x;
    private int y;

    PathReader(ByteBuffer in, float scale) {
        this.in = in;
        this.scale = scale;
    }

    Path2D.Float read() {
        Path2D.Float path = new Path2D.Float(in.get());
        x = 0;
        y = 0;
        for (int op = in.get(); op != END; op = in.get()) {
            add(path, op);
        }
        return path;
    }

    private void add(Path2D.Float path, int op) {
        switch (op) {
            case 0 -> path.moveTo(nextX(), nextY());
            case 1 -> path.lineTo(nextX(), nextY());
            case 2 -> path.quadTo(nextX(), nextY(), nextX(), nextY());
            case 3 -> path.curveTo(nextX(), nextY(), nextX(), nextY(), nextX(), nextY());
            case 4 -> path.closePath();
            default -> throw new IllegalStateException("outline operation " + op);
        }
    }

    private float nextX() {
        x += step();
        return x * scale;
    }

    private float nextY() {
        y += step();
        return y * scale;
    }

    private int step() {
        int zigzag = 0;
        int shift = 0;
        int part = in.get();
        while (part < 0) {
            zigzag |= (part & 127) << shift;
            shift += 7;
            part = in.get();
        }
        zigzag |= part << shift;
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }
}
