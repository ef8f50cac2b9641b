package org.blogimg.image.sketch;

import java.util.List;

/** A drawing sheet: the thing itself large and measured, its parts in small views at the side. */
final class SheetStage implements Stage {

    @Override
    public void play(Scene scene, Cast cast) {
        Look look = scene.look();
        double w = scene.width();
        boolean left = scene.toss();
        double size = Math.min(500, w * 0.4);
        double main = w * (left ? 0.36 : 0.64);
        double side = left ? 1 : -1;
        look.ground();
        look.area(Scenery.disc(main, 500, size * 0.82), Tone.HAZE);
        look.area(Scenery.disc(main, 500, size * 0.62), Tone.FAR);
        List<Motif> others = cast.others(3);
        double x = main + side * w * 0.42;
        double step = others.size() > 2 ? 290 : 380;
        double y = 500 - step * (others.size() - 1) / 2;
        for (Motif other : others) {
            view(scene, other, new double[] {x, y, main + side * size * 0.62});
            y += step;
        }
        if (!cast.empty()) {
            look.motif(cast.main(), new Place(main, 500 + size * 0.5, size, 0, false));
        }
    }

    private static void view(Scene scene, Motif motif, double[] at) {
        Look look = scene.look();
        double r = Math.min(128, scene.width() * 0.1);
        look.area(Scenery.box(Math.min(at[0], at[2]), at[1] - 0.5, Math.abs(at[0] - at[2]), 1), Tone.FAR);
        look.area(Scenery.disc(at[0], at[1], r), Tone.LIGHT);
        double size = r * 1.15;
        look.motif(motif, new Place(at[0], at[1] + size / 2, size, 0, false));
    }
}
