package org.blogimg.image.sketch;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Draws on a floor of {@code side} by {@code side} tiles in isometric view; column to the right, row to the left. */
final class IsoGrid {
    private static final double SLOPE = 0.5;

    private final Scene scene;
    private final int side;
    private final double tile;
    private final double ox;
    private final double oy;
    private final Dye dye;

    IsoGrid(Scene scene, int side) {
        this.scene = scene;
        this.side = side;
        dye = new Dye(scene.palette());
        tile = Math.min(106, scene.width() * 0.475 / side);
        ox = scene.width() / 2;
        oy = Math.min(945 - side * tile * 1.06, 620 - side * tile * 0.42);
    }

    private double x(double c, double r) {
        return ox + (c - r) * tile;
    }

    private double y(double c, double r) {
        return oy + (c + r) * tile * SLOPE;
    }

    private int colour(Tone tone, double shade) {
        return Tint.lighter(scene.palette().of(tone), shade);
    }

    private void fill(Shape shape, int rgb) {
        scene.easel().fill(shape, rgb);
    }

    void ground() {
        prism(new double[] {0, 0, side, side}, -0.34, Tone.NEAR);
        for (int c = 0; c < side; c++) {
            for (int r = 0; r < side; r++) {
                boolean path = c == 3 || r == 3;
                int grass = Tint.mix(scene.palette().leaf(), scene.palette().light(), (c + r) % 2 == 0 ? 0.5 : 0.4);
                fill(top(c, r, c + 1, r + 1, 0), path ? colour(Tone.LIGHT, -0.03) : grass);
            }
        }
    }

    private Shape top(double c1, double r1, double c2, double r2, double up) {
        double lift = up * tile;
        return Scenery.polygon(
                x(c1, r1),
                y(c1, r1) - lift,
                x(c2, r1),
                y(c2, r1) - lift,
                x(c2, r2),
                y(c2, r2) - lift,
                x(c1, r2),
                y(c1, r2) - lift);
    }

    /** The two walls and the lid of a box from {@code from} (c1, r1, c2, r2); a negative height hangs below the floor. */
    private void prism(double[] from, double height, Tone tone) {
        double low = Math.min(0, height) * tile;
        double high = Math.max(0, height) * tile;
        double c1 = from[0];
        double r1 = from[1];
        double c2 = from[2];
        double r2 = from[3];
        fill(
                Scenery.polygon(
                        x(c1, r2),
                        y(c1, r2) - high,
                        x(c2, r2),
                        y(c2, r2) - high,
                        x(c2, r2),
                        y(c2, r2) - low,
                        x(c1, r2),
                        y(c1, r2) - low),
                colour(tone, -0.08));
        fill(
                Scenery.polygon(
                        x(c2, r1),
                        y(c2, r1) - high,
                        x(c2, r2),
                        y(c2, r2) - high,
                        x(c2, r2),
                        y(c2, r2) - low,
                        x(c2, r1),
                        y(c2, r1) - low),
                colour(tone, -0.17));
        fill(top(c1, r1, c2, r2, high / tile), colour(tone, 0.03));
    }

    void block(double c, double r, double height, Tone tone) {
        shade(c + 0.5, r + 0.5, 0.62);
        prism(new double[] {c + 0.12, r + 0.12, c + 0.88, r + 0.88}, height, tone);
        windows(c, r, height);
    }

    private void windows(double c, double r, double height) {
        for (double up = 0.22; up + 0.2 < height; up += 0.3) {
            for (int i = 0; i < 2; i++) {
                double at = c + 0.24 + i * 0.3;
                double lift = up * tile;
                fill(
                        Scenery.polygon(
                                x(at, r + 0.88), y(at, r + 0.88) - lift - 0.15 * tile,
                                x(at + 0.2, r + 0.88), y(at + 0.2, r + 0.88) - lift - 0.15 * tile,
                                x(at + 0.2, r + 0.88), y(at + 0.2, r + 0.88) - lift,
                                x(at, r + 0.88), y(at, r + 0.88) - lift),
                        colour(Tone.B, 0.06));
            }
        }
    }

    private void shade(double c, double r, double span) {
        scene.easel()
                .fill(
                        Scenery.oval(x(c, r) - tile * 0.1, y(c, r) + tile * 0.05, tile * span, tile * span * 0.5),
                        scene.palette().ink(),
                        40);
    }

    void tree(double c, double r, double size) {
        double px = x(c + 0.5, r + 0.5);
        double py = y(c + 0.5, r + 0.5);
        shade(c + 0.5, r + 0.5, 0.34 * size);
        double h = tile * 1.15 * size;
        fill(Scenery.box(px - 4, py - h * 0.4, 8, h * 0.4), colour(Tone.DEEP, 0));
        double w = h * 0.34;
        for (int i = 0; i < 2; i++) {
            double foot = py - h * (0.2 + 0.32 * i);
            double span = w * (1 - 0.25 * i);
            double tip = foot - h * 0.62;
            fill(
                    Scenery.polygon(px, tip, px + span, foot, px, foot + span * 0.3, px - span, foot),
                    colour(Tone.LEAF, -0.1));
            fill(Scenery.polygon(px, tip, px, foot + span * 0.3, px - span, foot), colour(Tone.LEAF, 0.03));
        }
    }

    /** A small plinth with a thing upright on it. */
    void stand(Motif motif, double c, double r, double height, Tone tone) {
        shade(c, r, 0.95);
        prism(new double[] {c - 0.62, r - 0.62, c + 0.62, r + 0.62}, height, tone);
        upright(motif, x(c, r), y(c, r) - height * tile, tile * 1.42);
    }

    /** What it is about: in the middle, on two steps. */
    void hero(Motif motif, double c, double r) {
        shade(c, r, 1.9);
        prism(new double[] {c - 1.25, r - 1.25, c + 1.25, r + 1.25}, 0.2, Tone.LIGHT);
        AffineTransform old = scene.easel().graphics().getTransform();
        scene.easel().graphics().translate(0, -0.2 * tile);
        prism(new double[] {c - 0.98, r - 0.98, c + 0.98, r + 0.98}, 0.26, Tone.A);
        scene.easel().graphics().setTransform(old);
        upright(motif, x(c, r), y(c, r) - 0.46 * tile, tile * 2.9);
    }

    /** Turns a drawing to face the left, and gives it thickness. */
    private void upright(Motif motif, double px, double py, double size) {
        Place place = Place.standing(0, 0, size);
        Rectangle2D box = place.box(motif);
        AffineTransform wall = AffineTransform.getTranslateInstance(px, py - (motif.stands() ? 0 : size * 0.08));
        wall.concatenate(new AffineTransform(0.9, 0.9 * SLOPE * 0.9, 0, 1, 0, 0));
        wall.translate(0, -box.getWidth() * 0.02);
        double depth = Math.max(10, size * 0.085);
        AffineTransform body = new AffineTransform(wall);
        body.concatenate(place.transform(motif));
        Graphics2D g = (Graphics2D) scene.easel().graphics().create();
        var layers = motif.layers();
        int steps = (int) Math.ceil(depth * scene.easel().scale() / 1.2);
        for (int i = steps; i >= 0; i--) {
            AffineTransform back = AffineTransform.getTranslateInstance(depth * i / steps, -depth * SLOPE * i / steps);
            back.concatenate(body);
            for (Motif.Layer layer : layers) {
                int rgb = dye.applyAsInt(layer.argb());
                g.setColor(i == 0 ? new Color(rgb, true) : Tint.colour(Tint.lighter(rgb, -0.16), layer.argb() >>> 24));
                g.fill(back.createTransformedShape(layer.shape()));
            }
        }
        g.dispose();
        scene.look().drawn(motif, Place.standing(px, py, size));
    }
}
