package org.blogimg.image.sketch;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** A working drawing: white lines on blue squared paper, centre lines and dimensions at what is large. */
final class BlueprintLook implements Look {
    private static final BasicStroke PEN = stroke(4.4f);
    private static final BasicStroke FINE = stroke(2.5f);
    private static final BasicStroke HAIR = stroke(1.3f);
    private static final BasicStroke CENTRE =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {26, 7, 5, 7}, 0);

    private final Easel easel;
    private final Palette palette;

    BlueprintLook(Easel easel, Palette palette) {
        this.easel = easel;
        this.palette = palette;
    }

    private static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    @Override
    public void ground() {
        easel.fill(easel.frame(), palette.sky());
        double w = easel.width();
        for (int i = 0; i * 20 <= w; i++) {
            line(i * 20, 0, i * 20, 1000, i % 5 == 0 ? 44 : 17);
        }
        for (int i = 0; i * 20 <= 1000; i++) {
            line(0, i * 20, w, i * 20, i % 5 == 0 ? 44 : 17);
        }
    }

    private void line(double x1, double y1, double x2, double y2, int alpha) {
        draw(new Line2D.Double(x1, y1, x2, y2), HAIR, palette.ink(), alpha);
    }

    private void draw(Shape shape, BasicStroke stroke, int rgb, int alpha) {
        Graphics2D g = easel.graphics();
        g.setStroke(stroke);
        g.setColor(Tint.colour(rgb, alpha));
        g.draw(shape);
    }

    @Override
    public void area(Shape shape, Tone tone) {
        switch (tone) {
            case SKY, HAZE, FAR -> draw(shape, FINE, palette.ink(), 120);
            case A, B -> hatched(shape, palette.a());
            case C, LEAF_DARK, DEEP -> hatched(shape, palette.ink());
            default -> {
                easel.fill(shape, palette.sky());
                draw(shape, PEN, palette.ink(), 215);
            }
        }
    }

    private void hatched(Shape shape, int rgb) {
        easel.fill(shape, palette.sky());
        Graphics2D g = easel.graphics();
        Shape clip = g.getClip();
        g.clip(shape);
        Rectangle2D b = shape.getBounds2D();
        for (double x = b.getX() - b.getHeight(); x < b.getMaxX(); x += 13) {
            draw(new Line2D.Double(x, b.getMaxY(), x + b.getHeight(), b.getY()), HAIR, rgb, 130);
        }
        g.setClip(clip);
        draw(shape, PEN, rgb, 225);
    }

    @Override
    public void motif(Motif motif, Place place) {
        AffineTransform t = place.transform(motif);
        double whole = place.size() * place.size();
        boolean first = true;
        for (Motif.Layer layer : motif.layers()) {
            Shape shape = t.createTransformedShape(layer.shape());
            Rectangle2D b = shape.getBounds2D();
            double part = b.getWidth() * b.getHeight() / whole;
            int lift = Tint.lab(layer.argb()).l() < 0.5 ? 4 : 12;
            easel.fill(shape, Tint.mix(palette.sky(), palette.ink(), lift / 100.0));
            draw(
                    shape,
                    first || part > 0.25 ? PEN : part > 0.02 ? FINE : HAIR,
                    palette.ink(),
                    part > 0.004 ? 240 : 170);
            first = false;
        }
        if (place.size() > 330) {
            dimensions(place.box(motif));
        }
    }

    private void dimensions(Rectangle2D b) {
        double out = 46;
        draw(
                new Line2D.Double(b.getCenterX(), b.getY() - 70, b.getCenterX(), b.getMaxY() + 40),
                CENTRE,
                palette.a(),
                190);
        draw(
                new Line2D.Double(b.getX() - 60, b.getCenterY(), b.getMaxX() + 60, b.getCenterY()),
                CENTRE,
                palette.a(),
                190);
        measure(b.getX(), b.getY() - out, b.getMaxX(), b.getY() - out);
        measure(b.getMaxX() + out, b.getY(), b.getMaxX() + out, b.getMaxY());
    }

    /** A dimension line with its end strokes; what it measures is left to the eye. */
    private void measure(double x1, double y1, double x2, double y2) {
        boolean flat = y1 == y2;
        draw(new Line2D.Double(x1, y1, x2, y2), FINE, palette.a(), 255);
        for (double[] p : new double[][] {{x1, y1}, {x2, y2}}) {
            draw(new Line2D.Double(p[0] - 9, p[1] + 9, p[0] + 9, p[1] - 9), PEN, palette.a(), 255);
            draw(
                    flat
                            ? new Line2D.Double(p[0], p[1] - 14, p[0], p[1] + 34)
                            : new Line2D.Double(p[0] - 34, p[1], p[0] + 14, p[1]),
                    HAIR,
                    palette.a(),
                    200);
        }
    }

    @Override
    public void finish() {
        double w = easel.width();
        draw(Scenery.box(22, 22, w - 44, 956), FINE, palette.ink(), 190);
        draw(Scenery.box(34, 34, w - 68, 932), HAIR, palette.ink(), 120);
    }
}
