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
        double side = scene.toss() ? 1 : -1;
        double main = w * (0.5 - side * (w > 1100 ? scene.between(0.07, 0.13) : 0));
        double reach = Math.min(1, w / 1300);
        look.ground();
        backdrop(scene, main, side);
        look.area(Scenery.box(-20, FLOOR, w + 40, 300), Tone.MID);
        look.area(Scenery.box(-20, FLOOR, w + 40, 9), Tone.FAR);
        if (w > 1100) {
            Props.plant(scene, side > 0 ? w * 0.945 : w * 0.055, FLOOR + 60, 330);
        }
        List<Motif> others = cast.others(4);
        double plinth = Math.min(235, w * 0.21);
        double top = scene.between(770, 800);
        double far = main + side * (plinth + 175 * reach);
        if (others.size() > 0) {
            plinth(scene, far, 690, plinth * 0.68, Tone.C);
            scene.put(others.get(0), far, 690, 250 * reach);
        }
        plinth(scene, main, top, plinth, Tone.A);
        scene.put(cast.main(), main, top, Math.min(440, w * 0.41));
        if (others.size() > 1) {
            double near = main - side * (plinth + 130 * reach);
            plinth(scene, near, 855, plinth * 0.6, Tone.B);
            scene.put(others.get(1), near, 855, 215 * reach);
        }
        if (others.size() > 2 && w > 1100) {
            scene.put(others.get(2), main + side * plinth * 1.55, 935, 190);
        }
        Props.sparks(scene, main, 330, 5);
    }

    private static void backdrop(Scene scene, double main, double side) {
        Look look = scene.look();
        double w = scene.width();
        double span = Math.min(640, w * 0.6);
        switch (scene.random().nextInt(3)) {
            case 0 -> look.area(Scenery.arch(main, FLOOR, span, 700), Tone.HAZE);
            case 1 -> look.area(Scenery.disc(main, 430, span * 0.62), Tone.HAZE);
            default -> {
                look.area(Scenery.arch(main - span * 0.17, FLOOR, span * 0.8, 700), Tone.HAZE);
                look.area(Scenery.arch(main + span * 0.3, FLOOR, span * 0.62, 560), Tone.FAR);
            }
        }
        look.glow(main, 420, span * 0.55);
        double beyond = main + side * span * 0.92;
        look.area(Scenery.arch(beyond, FLOOR, span * 0.4, 420), Tone.FAR);
        look.area(Scenery.disc(main - side * span * 0.72, 215, Math.min(82, w * 0.07)), Tone.B);
        look.area(Scenery.cloud(beyond, 190, 240), Tone.LIGHT);
        if (w > 1500) {
            look.area(Scenery.cloud(main - side * span * 1.15, 330, 190), Tone.LIGHT);
        }
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
