package org.blogimg.image.sketch;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Plain colours, clean edges, a quiet shade towards the ground. By night, light comes from what matters. */
final class FlatLook implements Look {
    private final Easel easel;
    private final Palette palette;
    private final Dye dye;
    private final boolean night;

    FlatLook(Easel easel, Palette palette, boolean night) {
        this.easel = easel;
        this.palette = palette;
        this.night = night;
        dye = new Dye(palette);
    }

    @Override
    public void ground() {
        gradient(easel.frame(), palette.of(Tone.SKY), Tint.mix(palette.sky(), palette.haze(), 0.75));
    }

    @Override
    public void area(Shape shape, Tone tone) {
        int colour = palette.of(tone);
        double shade = night ? -0.05 : -0.035;
        gradient(shape, Tint.lighter(colour, 0.012), Tint.lighter(colour, shade));
    }

    private void gradient(Shape shape, int top, int bottom) {
        Rectangle2D b = shape.getBounds2D();
        Graphics2D g = easel.graphics();
        g.setPaint(new GradientPaint(0, (float) b.getY(), new Color(top), 0, (float) b.getMaxY(), new Color(bottom)));
        g.fill(shape);
    }

    @Override
    public void glow(double cx, double cy, double r) {
        int colour = night ? palette.b() : palette.light();
        Color inner = Tint.colour(colour, night ? 96 : 150);
        Color outer = Tint.colour(colour, 0);
        easel.graphics()
                .setPaint(new RadialGradientPaint(
                        (float) cx, (float) cy, (float) r, new float[] {0, 1}, new Color[] {inner, outer}));
        easel.graphics().fill(Scenery.disc(cx, cy, r));
    }

    @Override
    public void motif(Motif motif, Place place) {
        Rectangle2D box = place.box(motif);
        double reach = box.getWidth() * (place.lift() > 0 ? 0.3 : 0.47);
        easel.fill(Scenery.oval(place.cx(), place.base(), reach, place.size() * 0.035), palette.ink(), night ? 90 : 46);
        Graphics2D g = (Graphics2D) easel.graphics().create();
        g.transform(place.transform(motif));
        for (Motif.Layer layer : motif.layers()) {
            g.setColor(new Color(dye.applyAsInt(layer.argb()), true));
            g.fill(layer.shape());
        }
        g.dispose();
    }
}
