package org.blogimg.image.sketch;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** Shapes that scenes are furnished with. */
final class Scenery {
    private Scenery() {}

    static Shape disc(double cx, double cy, double r) {
        return new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r);
    }

    static Shape oval(double cx, double cy, double rx, double ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    static Shape box(double x, double y, double w, double h) {
        return new Rectangle2D.Double(x, y, w, h);
    }

    static Shape rounded(double x, double y, double w, double h, double r) {
        return new RoundRectangle2D.Double(x, y, w, h, 2 * r, 2 * r);
    }

    /** A doorway: straight sides, round top, its foot at {@code base}. */
    static Shape arch(double cx, double base, double w, double h) {
        Path2D path = new Path2D.Double();
        double r = w / 2;
        double k = r * 0.5523;
        double top = base - h;
        path.moveTo(cx - r, base);
        path.lineTo(cx - r, top + r);
        path.curveTo(cx - r, top + r - k, cx - k, top, cx, top);
        path.curveTo(cx + k, top, cx + r, top + r - k, cx + r, top + r);
        path.lineTo(cx + r, base);
        path.closePath();
        return path;
    }

    /** Rolling land from edge to edge, down to {@code bottom}. */
    static Shape hills(Rectangle2D frame, double level, double swing, Random random) {
        Path2D path = new Path2D.Double();
        double from = frame.getX() - 40;
        double to = frame.getMaxX() + 40;
        double wave = frame.getWidth() * (0.34 + 0.2 * random.nextDouble());
        double x = from - wave * random.nextDouble();
        double y = level + swing * (random.nextDouble() - 0.5);
        path.moveTo(x, y);
        boolean up = random.nextBoolean();
        while (x < to) {
            double nx = x + wave * (0.7 + 0.6 * random.nextDouble());
            double ny = level + (up ? -1 : 1) * swing * (0.4 + 0.6 * random.nextDouble());
            path.curveTo(x + (nx - x) * 0.45, y, x + (nx - x) * 0.55, ny, nx, ny);
            x = nx;
            y = ny;
            up = !up;
        }
        path.lineTo(x, frame.getMaxY() + 60);
        path.lineTo(from - wave, frame.getMaxY() + 60);
        path.closePath();
        return path;
    }

    /** A soft round shape that is nobody's circle. */
    static Shape blob(double cx, double cy, double r, double flat, Random random) {
        int n = 7;
        double[] x = new double[n];
        double[] y = new double[n];
        double turn = random.nextDouble() * Math.PI;
        for (int i = 0; i < n; i++) {
            double far = r * (0.82 + 0.3 * random.nextDouble());
            x[i] = cx + far * StrictMath.cos(turn + i * 2 * Math.PI / n);
            y[i] = cy + far * flat * StrictMath.sin(turn + i * 2 * Math.PI / n);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 0; i < n; i++) {
            int before = (i + n - 1) % n;
            int next = (i + 1) % n;
            int after = (i + 2) % n;
            path.curveTo(
                    x[i] + (x[next] - x[before]) / 6,
                    y[i] + (y[next] - y[before]) / 6,
                    x[next] - (x[after] - x[i]) / 6,
                    y[next] - (y[after] - y[i]) / 6,
                    x[next],
                    y[next]);
        }
        path.closePath();
        return path;
    }

    static Shape cloud(double cx, double base, double w) {
        Area area = new Area(rounded(cx - w / 2, base - w * 0.16, w, w * 0.16, w * 0.08));
        area.add(new Area(disc(cx - w * 0.2, base - w * 0.13, w * 0.13)));
        area.add(new Area(disc(cx + w * 0.06, base - w * 0.18, w * 0.19)));
        area.add(new Area(disc(cx + w * 0.27, base - w * 0.1, w * 0.1)));
        return area;
    }

    /** One leaf from its foot to its tip. */
    static Shape leaf(double x, double y, double length, double angle) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(length * 0.25, -length * 0.3, length * 0.75, -length * 0.26, length, 0);
        path.curveTo(length * 0.75, length * 0.26, length * 0.25, length * 0.3, 0, 0);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        return place.createTransformedShape(path);
    }

    /** A stalk as a closed shape, leaning by {@code lean} at its tip. */
    static Shape stalk(double x, double base, double height, double lean, double thick) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - thick, base);
        path.quadTo(x - thick, base - height * 0.6, x + lean, base - height);
        path.quadTo(x + thick, base - height * 0.6, x + thick, base);
        path.closePath();
        return path;
    }

    /** A four-pointed spark. */
    static Shape spark(double cx, double cy, double r) {
        Path2D path = new Path2D.Double();
        double k = r * 0.16;
        path.moveTo(cx, cy - r);
        path.quadTo(cx + k, cy - k, cx + r, cy);
        path.quadTo(cx + k, cy + k, cx, cy + r);
        path.quadTo(cx - k, cy + k, cx - r, cy);
        path.quadTo(cx - k, cy - k, cx, cy - r);
        path.closePath();
        return path;
    }

    static Shape ring(double cx, double cy, double r, double thick) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.append(disc(cx, cy, r), false);
        path.append(disc(cx, cy, r - thick), false);
        return path;
    }

    static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A round opening with a wavy rim; {@code r} holds both radii and how deep the waves are. */
    static Shape wavy(double cx, double cy, double[] r, Random random) {
        int n = 140;
        int waves = 7 + random.nextInt(3);
        double shift = random.nextDouble() * 6;
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double t = i * 2 * Math.PI / n;
            double swell = r[2] * (StrictMath.sin(waves * t + shift) + 0.6 * StrictMath.sin(3 * t + 2 * shift));
            xy[2 * i] = cx + (r[0] + swell) * StrictMath.cos(t);
            xy[2 * i + 1] = cy + (r[1] + swell) * StrictMath.sin(t);
        }
        return polygon(xy);
    }
}
