package org.blogimg.image.sketch;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Ink outlines of one weight on light paper, with one accent that is printed a little beside its lines. */
final class LineLook implements Look {
    private static final float PEN = 4.2f;
    private static final double SLIP = 7;

    private final Easel easel;
    private final Palette palette;
    private final BasicStroke pen = new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private final BasicStroke fine = new BasicStroke(PEN * 0.55f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    LineLook(Easel easel, Palette palette) {
        this.easel = easel;
        this.palette = palette;
    }

    @Override
    public void ground() {
        easel.fill(easel.frame(), palette.sky());
    }

    @Override
    public void area(Shape shape, Tone tone) {
        switch (tone) {
            case SKY -> easel.fill(shape, palette.sky());
            case HAZE -> easel.fill(shape, palette.haze());
            case FAR -> outlined(shape, palette.sky(), fine);
            case MID, NEAR, LIGHT, LEAF -> outlined(shape, palette.light(), pen);
            case GROUND, C -> outlined(shape, palette.haze(), pen);
            case A, B -> slipped(shape);
            case DEEP, INK, LEAF_DARK -> outlined(shape, palette.c(), pen);
        }
    }

    private void outlined(Shape shape, int fill, BasicStroke stroke) {
        easel.fill(shape, fill);
        line(shape, stroke);
    }

    private void slipped(Shape shape) {
        easel.fill(shape, palette.light());
        easel.fill(AffineTransform.getTranslateInstance(SLIP, SLIP).createTransformedShape(shape), palette.a());
        line(shape, pen);
    }

    private void line(Shape shape, BasicStroke stroke) {
        Graphics2D g = easel.graphics();
        g.setColor(Tint.colour(palette.ink(), 255));
        g.setStroke(stroke);
        g.draw(shape);
    }

    @Override
    public void motif(Motif motif, Place place) {
        AffineTransform t = place.transform(motif);
        double whole = place.size() * place.size();
        if (place.lift() == 0) {
            Rectangle2D box = place.box(motif);
            double reach = box.getWidth() * 0.45;
            easel.fill(Scenery.rounded(place.cx() - reach, place.base() - 4, 2 * reach, 8, 4), palette.c());
        }
        int accent = loudest(motif);
        for (Motif.Layer layer : motif.layers()) {
            Shape shape = t.createTransformedShape(layer.shape());
            Rectangle2D b = shape.getBounds2D();
            double part = b.getWidth() * b.getHeight() / whole;
            layer(shape, layer.argb(), accent, part);
        }
    }

    private void layer(Shape shape, int argb, int accent, double part) {
        Tint.Lab c = Tint.lab(argb);
        boolean loud = c.chroma() > 0.06
                && Math.abs(Math.IEEEremainder(c.hue() - Tint.lab(accent).hue(), 2 * Math.PI)) < 0.5;
        if (part < 0.004) {
            easel.fill(shape, c.l() > 0.8 ? palette.light() : palette.ink());
            return;
        }
        int fill = loud ? Tint.mix(palette.a(), palette.light(), Math.max(0, (c.l() - 0.62) * 1.6)) : quiet(c);
        easel.fill(shape, fill);
        line(shape, part < 0.03 ? fine : pen);
    }

    private int quiet(Tint.Lab c) {
        if (c.l() < 0.36) {
            return palette.ink();
        }
        return c.l() < 0.62 ? palette.c() : palette.light();
    }

    /** The colour that most of the drawing's coloured surface has. */
    private static int loudest(Motif motif) {
        double most = 0;
        int loudest = 0xE04030;
        for (Motif.Layer layer : motif.layers()) {
            Rectangle2D b = layer.shape().getBounds2D();
            double weight =
                    b.getWidth() * b.getHeight() * Tint.lab(layer.argb()).chroma();
            if (weight > most) {
                most = weight;
                loudest = layer.argb();
            }
        }
        return loudest;
    }
}
