package org.blogimg.image.sketch;

import java.awt.geom.Area;

/** Small things that furnish any scene. */
final class Props {
    private Props() {}

    /** A pot plant whose pot stands at {@code base}. */
    static void plant(Scene scene, double cx, double base, double height) {
        Look look = scene.look();
        double pot = height * 0.3;
        for (int i = 0; i < 5; i++) {
            double lean = (i - 2) * height * 0.17 + scene.between(-12, 12);
            double tall = height * (0.95 - Math.abs(i - 2) * 0.16);
            double angle = StrictMath.atan2(-(tall - pot * 0.6), lean);
            double length = StrictMath.hypot(lean, tall - pot * 0.6);
            look.area(Scenery.leaf(cx, base - pot * 0.9, length, angle), i % 2 == 0 ? Tone.LEAF_DARK : Tone.LEAF);
        }
        look.area(
                Scenery.polygon(
                        cx - pot * 0.52,
                        base - pot,
                        cx + pot * 0.52,
                        base - pot,
                        cx + pot * 0.36,
                        base,
                        cx - pot * 0.36,
                        base),
                Tone.B);
        look.area(Scenery.rounded(cx - pot * 0.58, base - pot * 1.06, pot * 1.16, pot * 0.24, 8), Tone.A);
    }

    /** A few sparks around a point. */
    static void sparks(Scene scene, double cx, double cy, int count) {
        Tone[] tones = {Tone.B, Tone.A, Tone.LIGHT, Tone.C};
        for (int i = 0; i < count; i++) {
            double angle = Math.PI * (1.05 + 0.9 * (i + scene.random().nextDouble() * 0.6) / count);
            double far = scene.between(300, 380);
            double x = cx + far * 1.15 * StrictMath.cos(angle);
            double y = cy + far * 0.8 * StrictMath.sin(angle);
            double r = scene.between(9, 24);
            scene.look().area(i % 2 == 0 ? Scenery.spark(x, y, r) : Scenery.disc(x, y, r * 0.4), tones[i % 4]);
        }
    }

    /** A round tree or a pointed one. */
    static void tree(Scene scene, double cx, double base, double height, boolean pointed) {
        Look look = scene.look();
        double w = height * 0.36;
        look.area(Scenery.box(cx - height * 0.025, base - height * 0.4, height * 0.05, height * 0.4), Tone.DEEP);
        if (pointed) {
            look.area(
                    Scenery.polygon(
                            cx,
                            base - height,
                            cx + w * 0.62,
                            base - height * 0.14,
                            cx - w * 0.62,
                            base - height * 0.14),
                    Tone.LEAF_DARK);
            look.area(
                    Scenery.polygon(cx, base - height, cx, base - height * 0.14, cx - w * 0.62, base - height * 0.14),
                    Tone.LEAF);
            return;
        }
        Area crown = new Area(Scenery.oval(cx, base - height * 0.64, w * 0.62, height * 0.36));
        look.area(crown, Tone.LEAF_DARK);
        crown.intersect(new Area(Scenery.oval(cx - w * 0.22, base - height * 0.7, w * 0.56, height * 0.34)));
        look.area(crown, Tone.LEAF);
    }

    /** Long leaves that rise into the picture from its lower edge. */
    static void reeds(Scene scene, double cx, double base, double height) {
        for (int i = 0; i < 5; i++) {
            double angle = -Math.PI / 2 + (i - 2) * 0.3 + scene.between(-0.08, 0.08);
            double length = height * (1 - Math.abs(i - 2) * 0.12) * scene.between(0.85, 1.1);
            scene.look()
                    .area(
                            Scenery.leaf(cx + (i - 2) * 12, base, length, angle),
                            i % 2 == 0 ? Tone.LEAF_DARK : Tone.LEAF);
        }
    }
}
