package org.blogimg.image.sketch;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/** Sheets of cut paper, one upon the other: flat tints, a white edge around what is cut out, soft shadows. */
final class PaperLook implements Look {
    private static final BasicStroke EDGE = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** What shows of a sheet's cut edge. */
    private static final double THICK = 2.6;

    private final Easel easel;
    private final Palette palette;
    private final Dye dye;
    private final SoftShadow shadow;
    private final int dusk;

    PaperLook(Easel easel, Palette palette) {
        this.easel = easel;
        this.palette = palette;
        dye = new Dye(palette);
        shadow = new SoftShadow(easel);
        dusk = Tint.mix(palette.ink(), palette.ground(), 0.25);
    }

    @Override
    public void ground() {
        easel.fill(easel.frame(), palette.of(Tone.SKY));
    }

    @Override
    public void area(Shape shape, Tone tone) {
        int colour = palette.of(tone);
        shadow.cast(shape, 9, 26, dusk, 0.42);
        easel.fill(shape, Tint.lighter(colour, 0.06));
        Graphics2D g = easel.graphics();
        g.translate(0, THICK);
        easel.fill(shape, colour);
        g.translate(0, -THICK);
    }

    @Override
    public void motif(Motif motif, Place place) {
        List<Motif.Layer> layers = motif.layers();
        AffineTransform t = place.transform(motif);
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Motif.Layer layer : layers) {
            outline.append(layer.shape(), false);
        }
        Path2D sheet = new Path2D.Double(EDGE.createStrokedShape(outline), t);
        shadow.cast(sheet, 12 + place.lift() * 0.35, 30 + place.lift() * 0.2, dusk, 0.5);
        easel.fill(sheet, palette.light());
        Graphics2D g = (Graphics2D) easel.graphics().create();
        g.transform(t);
        g.setColor(Tint.colour(palette.light(), 255));
        g.fill(outline);
        double size = motif.bounds().width * motif.bounds().height;
        for (Motif.Layer layer : layers) {
            layer(g, layer, size);
        }
        g.dispose();
    }

    private void layer(Graphics2D g, Motif.Layer layer, double size) {
        var b = layer.shape().getBounds2D();
        if (b.getWidth() * b.getHeight() > size * 0.01) {
            g.translate(0, 0.32);
            g.setColor(Tint.colour(palette.ink(), 62));
            g.fill(layer.shape());
            g.translate(0, -0.32);
        }
        g.setColor(Tint.colour(dye.applyAsInt(layer.argb()), layer.argb() >>> 24));
        g.fill(layer.shape());
    }
}
