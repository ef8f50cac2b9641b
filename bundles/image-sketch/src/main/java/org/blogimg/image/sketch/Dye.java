package org.blogimg.image.sketch;

import java.util.function.IntUnaryOperator;

/** Gives drawings from several hands one set of colours: hue from the palette, light and dark from the drawing. */
final class Dye implements IntUnaryOperator {
    private static final double GREY = 0.045;

    private final Tint.Lab dark;
    private final Tint.Lab light;
    private final Tint.Lab[] hues;

    Dye(Palette palette) {
        dark = Tint.lab(palette.ink());
        light = Tint.lab(palette.light());
        hues = new Tint.Lab[] {
            Tint.lab(palette.a()), Tint.lab(palette.b()), Tint.lab(palette.c()), Tint.lab(palette.leaf())
        };
    }

    @Override
    public int applyAsInt(int argb) {
        Tint.Lab c = Tint.lab(argb);
        Tint.Lab out = c.chroma() < GREY || c.l() < 0.34 ? neutral(c) : hued(c);
        return (argb & 0xFF000000) | Tint.rgb(out);
    }

    private Tint.Lab neutral(Tint.Lab c) {
        double part = Math.max(0, Math.min(1, (c.l() - 0.16) / 0.84));
        double l = dark.l() + (light.l() - dark.l()) * part;
        double cast = 1 - part * 0.55;
        double share = Math.max(0, 1 - part);
        return new Tint.Lab(
                l, cast * (dark.a() * share + light.a() * part), cast * (dark.b() * share + light.b() * part));
    }

    private Tint.Lab hued(Tint.Lab c) {
        Tint.Lab near = hues[0];
        double best = Double.MAX_VALUE;
        for (Tint.Lab hue : hues) {
            double far = Math.abs(Math.IEEEremainder(hue.hue() - c.hue(), 2 * Math.PI));
            if (far < best) {
                best = far;
                near = hue;
            }
        }
        double strength = Math.min(1.15, 0.35 + c.chroma() / 0.2);
        double l = near.l() + (c.l() - 0.68) * 0.85;
        double keep = Math.max(0.25, 1 - Math.abs(l - near.l()) * 1.4);
        return new Tint.Lab(Math.max(0.2, Math.min(0.905, l)), near.a() * strength * keep, near.b() * strength * keep);
    }
}
