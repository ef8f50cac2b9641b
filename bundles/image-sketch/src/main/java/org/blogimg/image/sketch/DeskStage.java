package org.blogimg.image.sketch;

import java.awt.Shape;
import java.awt.geom.Area;
import java.util.List;

/** A room with a window, a shelf and a table, on which lies what the picture is about. */
final class DeskStage implements Stage {
    private static final double TABLE = 770;

    @Override
    public void play(Scene scene, Cast cast) {
        Look look = scene.look();
        double w = scene.width();
        boolean left = scene.toss();
        double main = w * (left ? scene.between(0.37, 0.43) : scene.between(0.57, 0.63));
        double side = left ? 1 : -1;
        List<Motif> others = cast.others(5);
        look.ground();
        look.area(Scenery.blob(main, 430, Math.min(400, w * 0.36), 0.92, scene.random()), Tone.HAZE);
        window(scene, main + side * w * 0.33, 330, Math.min(270, w * 0.22));
        if (w > 1100) {
            shelf(scene, main - side * w * 0.3, others);
        }
        lamp(scene, main - side * w * 0.06);
        look.area(Scenery.box(-30, TABLE, w + 60, 46), Tone.GROUND);
        look.area(Scenery.box(-30, TABLE + 46, w + 60, 260), Tone.NEAR);
        drawers(scene, left ? w * 0.72 : w * 0.06);
        Props.plant(scene, left ? w * 0.94 : w * 0.06, TABLE + 6, 270);
        double size = Math.min(430, w * 0.42);
        place(scene, cast, others, new double[] {main, size, side});
    }

    private static void place(Scene scene, Cast cast, List<Motif> others, double[] at) {
        double main = at[0];
        double size = at[1];
        double side = at[2];
        if (others.size() > 0) {
            scene.put(others.get(0), main + side * size * 0.88, TABLE + 10, size * 0.5);
        }
        if (!cast.empty()) {
            scene.put(cast.main(), main, TABLE + 26, size);
        }
        if (others.size() > 1) {
            scene.put(others.get(1), main - side * size * 0.84, TABLE + 32, size * 0.44);
        }
    }

    private static void window(Scene scene, double cx, double cy, double r) {
        Look look = scene.look();
        Shape frame = Scenery.arch(cx, cy + r * 1.15, r * 1.8, r * 2.2);
        look.area(frame, Tone.LIGHT);
        Area glass = new Area(Scenery.arch(cx, cy + r * 1.02, r * 1.56, r * 1.95));
        look.area(glass, Tone.C);
        for (int i = 0; i < 2; i++) {
            Area land =
                    new Area(Scenery.oval(cx + (i == 0 ? -r * 0.5 : r * 0.5), cy + r * 1.2, r, r * (0.75 - 0.2 * i)));
            land.intersect(glass);
            look.area(land, i == 0 ? Tone.LEAF_DARK : Tone.LEAF);
        }
        Area sun = new Area(Scenery.disc(cx + r * 0.3, cy - r * 0.2, r * 0.2));
        look.area(sun, Tone.B);
        look.area(Scenery.box(cx - 7, cy - r, 14, r * 2.03), Tone.LIGHT);
        look.area(Scenery.box(cx - r * 0.78, cy + r * 0.1, r * 1.56, 13), Tone.LIGHT);
        look.area(Scenery.rounded(cx - r * 1.05, cy + r * 1.08, r * 2.1, 26, 8), Tone.LIGHT);
    }

    private static void shelf(Scene scene, double cx, List<Motif> others) {
        Look look = scene.look();
        double half = 170;
        double y = 330;
        look.area(Scenery.rounded(cx - half, y, 2 * half, 20, 6), Tone.GROUND);
        Tone[] tones = {Tone.A, Tone.C, Tone.B, Tone.LEAF, Tone.LIGHT};
        double x = cx - half + 18;
        for (int i = 0; i < 5; i++) {
            double thick = scene.between(20, 32);
            double tall = scene.between(78, 122);
            look.area(Scenery.rounded(x, y - tall, thick, tall, 4), tones[i]);
            x += thick + 2;
        }
        if (others.size() > 2) {
            scene.put(others.get(2), cx + half * 0.52, y, 128);
        }
    }

    private static void lamp(Scene scene, double cx) {
        Look look = scene.look();
        look.area(Scenery.box(cx - 3, -20, 6, 120), Tone.INK);
        look.glow(cx, 240, 330);
        look.area(Scenery.polygon(cx - 34, 92, cx + 34, 92, cx + 92, 178, cx - 92, 178), Tone.A);
        look.area(Scenery.oval(cx, 180, 40, 17), Tone.LIGHT);
    }

    private static void drawers(Scene scene, double x) {
        for (int i = 0; i < 2; i++) {
            double at = x + i * scene.width() * 0.115;
            scene.look().area(Scenery.rounded(at, TABLE + 88, scene.width() * 0.1, 96, 12), Tone.MID);
            scene.look()
                    .area(
                            Scenery.rounded(at + scene.width() * 0.036, TABLE + 126, scene.width() * 0.028, 14, 7),
                            Tone.LIGHT);
        }
    }
}
