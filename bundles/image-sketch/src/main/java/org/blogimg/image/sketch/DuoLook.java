package org.blogimg.image.sketch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Two inks on paper, as a small press prints: full tones, and dots for what lies between. */
final class DuoLook implements Look {
    private static final double PITCH = 9;
    private static final BasicStroke RIM = new BasicStroke(15, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final Easel easel;
    private final Palette palette;
    private final int overprint;

    DuoLook(Easel easel, Palette palette) {
        this.easel = easel;
        this.palette = palette;
        overprint = Tint.mix(palette.a(), palette.ink(), 0.6);
    }

    @Override
    public void ground() {
        easel.fill(easel.frame(), palette.sky());
    }

    @Override
    public void area(Shape shape, Tone tone) {
        switch (tone) {
            case SKY, LIGHT -> easel.fill(shape, palette.sky());
            case HAZE, A -> easel.fill(shape, palette.a());
            case FAR -> dotted(shape, palette.sky(), palette.a(), 0.5);
            case MID -> dotted(shape, palette.a(), palette.ink(), 0.42);
            case NEAR -> dotted(shape, palette.a(), palette.ink(), 0.62);
            case B -> dotted(shape, palette.sky(), palette.ink(), 0.44);
            case LEAF -> easel.fill(shape, overprint);
            case C, GROUND, DEEP, INK, LEAF_DARK -> easel.fill(shape, palette.ink());
        }
    }

    @Override
    public void motif(Motif motif, Place place) {
        Rectangle2D box = place.box(motif);
        double reach = box.getWidth() * (place.lift() > 0 ? 0.3 : 0.48);
        dots(Scenery.oval(place.cx(), place.base(), reach, place.size() * 0.045), palette.ink(), 0.6);
        AffineTransform t = place.transform(motif);
        halo(motif, t);
        for (Motif.Layer layer : motif.layers()) {
            Shape shape = t.createTransformedShape(layer.shape());
            Rectangle2D b = shape.getBounds2D();
            layer(shape, Tint.lab(layer.argb()), Math.min(b.getWidth(), b.getHeight()) > 3.5 * PITCH);
        }
    }

    /** A rim of bare paper, without which ink on ink would swallow the outline. */
    private void halo(Motif motif, AffineTransform t) {
        Graphics2D g = easel.graphics();
        g.setColor(Tint.colour(palette.sky(), 255));
        g.setStroke(RIM);
        for (Motif.Layer layer : motif.layers()) {
            g.draw(t.createTransformedShape(layer.shape()));
        }
    }

    private void layer(Shape shape, Tint.Lab c, boolean broad) {
        double dark = c.l() - (c.chroma() > 0.1 && c.l() < 0.9 ? 0.06 : 0);
        if (dark > 0.85) {
            easel.fill(shape, palette.light());
        } else if (dark > 0.66) {
            easel.fill(shape, palette.a());
        } else if (dark > 0.5 && broad) {
            dotted(shape, palette.a(), palette.ink(), 0.5);
        } else if (dark > 0.4) {
            easel.fill(shape, overprint);
        } else {
            easel.fill(shape, palette.ink());
        }
    }

    private void dotted(Shape shape, int under, int ink, double share) {
        easel.fill(shape, under);
        dots(shape, ink, share);
    }

    /** Dots on a slanted screen; {@code share} is a dot's width by its distance from the next. */
    private void dots(Shape shape, int ink, double share) {
        double units = PITCH;
        int tile = Math.max(4, (int) Math.round(units * easel.scale() * 1.4142));
        BufferedImage image = new BufferedImage(tile, tile, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(ink));
        double r = tile / 1.4142 * share / 2 * 1.05;
        g.fill(Scenery.disc(tile / 2.0, tile / 2.0, r));
        for (int i = 0; i < 4; i++) {
            g.fill(Scenery.disc((i & 1) * tile, (i >> 1) * tile, r));
        }
        g.dispose();
        double side = tile / easel.scale();
        easel.graphics().setPaint(new TexturePaint(image, new Rectangle2D.Double(0, 0, side, side)));
        easel.graphics().fill(shape);
    }
}
