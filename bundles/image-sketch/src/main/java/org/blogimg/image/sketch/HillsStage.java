package org.blogimg.image.sketch;

import java.util.List;

/** Open country: sun, clouds, rows of hills, and on the nearest what the picture is about. */
final class HillsStage implements Stage {

    @Override
    public void play(Scene scene, Cast cast) {
        Look look = scene.look();
        double w = scene.width();
        boolean left = scene.toss();
        double main = w * (left ? scene.between(0.33, 0.4) : scene.between(0.6, 0.67));
        look.ground();
        sky(scene, main);
        look.area(Scenery.hills(scene.easel().frame(), 560, 90, scene.random()), Tone.FAR);
        look.area(Scenery.hills(scene.easel().frame(), 650, 70, scene.random()), Tone.MID);
        trees(scene, 690, 6, 110, main);
        List<Motif> others = cast.others(4);
        double side = left ? 1 : -1;
        if (others.size() > 0) {
            double x = main + side * w * 0.27;
            mound(scene, x, 735, 230);
            scene.put(others.get(0), x, 725, 190);
        }
        look.area(Scenery.hills(scene.easel().frame(), 800, 42, scene.random()), Tone.NEAR);
        trees(scene, 830, 3, 210, main);
        if (cast.empty()) {
            trees(scene, 850, 4, 300, w * 2);
        } else {
            mound(scene, main, 880, 520);
            scene.put(cast.main(), main, 868, Math.min(480, w * 0.42));
        }
        if (others.size() > 1) {
            scene.put(others.get(1), main - side * w * 0.245, 905, 165);
        }
        if (others.size() > 2) {
            scene.put(others.get(2), main + side * w * 0.235, 925, 170);
        }
        front(scene);
    }

    private static void sky(Scene scene, double main) {
        Look look = scene.look();
        double w = scene.width();
        double sun = main + scene.between(-40, 40);
        look.glow(sun, 400, 520);
        look.area(Scenery.disc(sun, 390, Math.min(300, w * 0.26)), Tone.HAZE);
        look.area(Scenery.disc(sun, 390, Math.min(218, w * 0.19)), Tone.B);
        for (int i = 0; i < 3; i++) {
            double x = w * (0.1 + 0.37 * i) + scene.between(-40, 40);
            look.area(Scenery.cloud(x, scene.between(120, 330), scene.between(150, 270)), Tone.LIGHT);
        }
    }

    private static void mound(Scene scene, double cx, double top, double span) {
        scene.look().area(Scenery.oval(cx, top + span * 0.16, span * 0.62, span * 0.2), Tone.NEAR);
    }

    private static void trees(Scene scene, double base, int count, double height, double clear) {
        double w = scene.width();
        for (int i = 0; i < count; i++) {
            double x = w * (i + scene.between(0.15, 0.85)) / count;
            double h = height * scene.between(0.75, 1.15);
            if (Math.abs(x - clear) > w * 0.17) {
                Props.tree(scene, x, base + scene.between(0, 30), h, (i + count) % 3 != 0);
            }
        }
    }

    private static void front(Scene scene) {
        double w = scene.width();
        scene.look().area(Scenery.hills(scene.easel().frame(), 965, 24, scene.random()), Tone.GROUND);
        for (int i = 0; i < 2; i++) {
            double x = i == 0 ? scene.between(0, w * 0.05) : w * scene.between(0.95, 1);
            Props.reeds(scene, x, 1010, 250);
        }
    }
}
