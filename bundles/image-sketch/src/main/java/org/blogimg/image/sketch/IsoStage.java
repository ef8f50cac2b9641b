package org.blogimg.image.sketch;

import java.util.List;

/** A tiled ground seen from above at an angle, with blocks, trees and things upright on it. */
final class IsoStage implements Stage {
    private static final int SIDE = 6;

    @Override
    public void play(Scene scene, Cast cast) {
        IsoGrid grid = new IsoGrid(scene, SIDE);
        scene.look().ground();
        double w = scene.width();
        scene.look().area(Scenery.disc(w * 0.5, 470, 420), Tone.HAZE);
        scene.look().glow(w * 0.5, 430, 420);
        grid.ground();
        List<Motif> others = cast.others(5);
        boolean flip = scene.toss();
        grid.block(0, 0, 1.15, Tone.C);
        grid.block(flip ? 1 : 0, flip ? 0 : 1, 0.6, Tone.LIGHT);
        grid.tree(0, 3, 0.95);
        grid.tree(3, 0, 1.05);
        grid.tree(flip ? 0 : 5, flip ? 5 : 0, 0.8);
        if (others.size() > 0) {
            grid.stand(others.get(0), 4.6, 0.9, 0.3, flip ? Tone.A : Tone.B);
        }
        if (others.size() > 1) {
            grid.stand(others.get(1), 0.9, 4.6, 0.3, flip ? Tone.B : Tone.A);
        }
        if (cast.empty()) {
            grid.block(2, 2, 1.9, Tone.A);
            grid.block(3, 2, 1.2, Tone.B);
            grid.block(2, 3, 1.5, Tone.C);
        } else {
            grid.hero(cast.main(), 2.6, 2.6);
        }
        if (others.size() > 2) {
            grid.stand(others.get(2), 5.1, 3.4, 0.12, Tone.LIGHT);
        }
        if (others.size() > 3) {
            grid.stand(others.get(3), 3.4, 5.1, 0.12, Tone.LIGHT);
        }
        grid.tree(5, 5, 0.6);
    }
}
