package org.blogimg.image.sketch;

import java.awt.geom.Area;
import java.util.List;

/** Things on plinths before an arch, as a shop window shows what it is proud of. */
final class PodiumStage implements Stage {
    private static final double FLOOR = 745;

    @Override
    public void play(Scene scene, Cast cast) {
        Look look = scene.look();
        double w = scene.width();
        boolean left = scene.toss();
        double main = w * (left ? scene.between(0.36, 0.42) : scene.between(0.58, 0.64));
        look.ground();
        backdrop(scene, main, left);
        look.area(Scenery.box(-20, FLOOR, w + 40, 300), Tone.MID);
        look.area(Scenery.box(-20, FLOOR, w + 40, 9), Tone.FAR);
        double plinth = Math.min(210, w * 0.19);
        double top = scene.between(770, 800);
        List<Motif> others = cast.others(4);
        double far = left ? main + plinth + w * 0.17 : main - plinth - w * 0.17;
        double near = left ? main - plinth - w * 0.11 : main + plinth + w * 0.11;
        Props.plant(scene, left ? w * 0.955 : w * 0.045, FLOOR + 60, 330);
        if (others.size() > 0) {
            plinth(scene, far, 700, plinth * 0.62, Tone.C);
            scene.put(others.get(0), far, 700, 210);
        }
        plinth(scene, main, top, plinth, Tone.A);
        scene.put(cast.main(), main, top, Math.min(430, w * 0.4));
        if (others.size() > 1) {
            plinth(scene, near, 850, plinth * 0.55, Tone.B);
            scene.put(others.get(1), near, 850, 185);
        }
        if (others.size() > 2) {
            double x = left ? main + plinth * 1.25 : main - plinth * 1.25;
            scene.put(others.get(2), x, 935, 150);
        }
        Props.sparks(scene, main, 330, 5);
    }

    private static void backdrop(Scene scene, double main, boolean left) {
        Look look = scene.look();
        double w = scene.width();
        double span = Math.min(620, w * 0.56);
        look.area(Scenery.arch(main, FLOOR, span, 690), Tone.HAZE);
        look.glow(main, 420, span * 0.55);
        double side = left ? main + span * 0.85 : main - span * 0.85;
        look.area(Scenery.arch(side, FLOOR, span * 0.42, 420), Tone.FAR);
        double sun = left ? main - span * 0.62 : main + span * 0.62;
        look.area(Scenery.disc(sun, 215, 78), Tone.B);
        look.area(Scenery.cloud(side, 190, 240), Tone.LIGHT);
    }

    /** A drum with its lid, as wide as twice {@code r}. */
    private static void plinth(Scene scene, double cx, double top, double r, Tone tone) {
        double lid = r * 0.16;
        double foot = top + Math.max(70, r * 0.62);
        Area drum = new Area(Scenery.box(cx - r, top, 2 * r, foot - top));
        drum.add(new Area(Scenery.oval(cx, foot, r, lid)));
        scene.look().area(drum, tone);
        scene.look().area(Scenery.oval(cx, top, r, lid), Tone.LIGHT);
    }
}
