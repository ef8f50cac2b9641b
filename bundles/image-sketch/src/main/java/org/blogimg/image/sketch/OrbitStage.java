package org.blogimg.image.sketch;

import java.util.List;

/** One thing in the middle and others around it on rings: how things belong together. */
final class OrbitStage implements Stage {

    @Override
    public void play(Scene scene, Cast cast) {
        Look look = scene.look();
        double w = scene.width();
        double cx = w * 0.5;
        double cy = 500;
        double reach = Math.min(450, w * 0.4);
        look.ground();
        look.area(Scenery.blob(w * 0.12, 160, 250, 0.9, scene.random()), Tone.HAZE);
        look.area(Scenery.blob(w * 0.9, 860, 290, 0.9, scene.random()), Tone.HAZE);
        look.area(Scenery.disc(cx, cy, reach * 1.1), Tone.HAZE);
        look.glow(cx, cy, reach);
        look.area(Scenery.ring(cx, cy, reach, 7), Tone.MID);
        look.area(Scenery.disc(cx, cy, reach * 0.66), Tone.C);
        look.area(Scenery.disc(cx, cy, reach * 0.585), Tone.LIGHT);
        double turn = scene.between(-0.25, 0.25) + (scene.toss() ? Math.PI : 0);
        beads(scene, new double[] {cx, cy, reach, turn});
        List<Motif> others = cast.others(5);
        Tone[] tones = {Tone.A, Tone.B, Tone.LEAF, Tone.A, Tone.B};
        for (int i = 0; i < others.size(); i++) {
            double angle = turn + spread(i, others.size());
            double x = cx + Math.min(reach * 1.45, w / 2 - reach * 0.4) * StrictMath.cos(angle);
            double y = cy + reach * 0.86 * StrictMath.sin(angle);
            moon(scene, others.get(i), new double[] {x, y, reach * (w > 1200 ? 0.36 : 0.28)}, tones[i]);
        }
        double size = reach * 0.78;
        look.motif(cast.main(), new Place(cx, cy + size * 0.5, size, 0, false));
    }

    /** Angles that keep to the sides, where a wide picture has its room. */
    private static double spread(int i, int count) {
        double[][] angles = {
            {-0.35}, {-0.45, 2.75}, {-0.5, 2.65, 0.6}, {-0.55, 2.6, 0.55, -2.6}, {-0.6, 2.55, 0.5, -2.6, 1.5}
        };
        return angles[Math.min(count, 5) - 1][i];
    }

    private static void beads(Scene scene, double[] at) {
        for (int i = 0; i < 14; i++) {
            double angle = at[3] + i * Math.PI / 7;
            double x = at[0] + at[2] * StrictMath.cos(angle);
            double y = at[1] + at[2] * StrictMath.sin(angle);
            scene.look().area(Scenery.disc(x, y, i % 3 == 0 ? 15 : 8), i % 3 == 0 ? Tone.A : Tone.DEEP);
        }
    }

    private static void moon(Scene scene, Motif motif, double[] at, Tone tone) {
        scene.look().area(Scenery.disc(at[0], at[1], at[2]), tone);
        scene.look().area(Scenery.disc(at[0], at[1], at[2] * 0.86), Tone.LIGHT);
        double size = at[2] * 1.1;
        scene.look().motif(motif, new Place(at[0], at[1] + size * 0.5, size, 0, false));
    }
}
