package org.blogimg.image.sketch;

import java.awt.geom.Area;
import java.util.List;

/** Sheets with ever smaller openings, and deep inside, framed by them, what the picture is about. */
final class DepthStage implements Stage {

    @Override
    public void play(Scene scene, Cast cast) {
        Look look = scene.look();
        double w = scene.width();
        double cx = w * scene.between(0.44, 0.56);
        double cy = 490;
        look.ground();
        look.area(Scenery.disc(cx, cy - 60, 150), Tone.B);
        look.area(Scenery.hills(scene.easel().frame(), 640, 70, scene.random()), Tone.FAR);
        look.area(Scenery.hills(scene.easel().frame(), 730, 50, scene.random()), Tone.MID);
        for (int i = 0; i < 4; i++) {
            double x = cx + (i - 1.5) * w * 0.16 + scene.between(-20, 20);
            Props.tree(scene, x, 760, scene.between(110, 190), i % 2 == 0);
        }
        List<Motif> others = cast.others(3);
        if (!cast.empty()) {
            scene.put(cast.main(), cx, 785, Math.min(450, w * 0.4));
        }
        look.area(Scenery.hills(scene.easel().frame(), 815, 30, scene.random()), Tone.NEAR);
        double side = scene.toss() ? 1 : -1;
        for (int i = 0; i < Math.min(2, others.size()); i++) {
            double x = cx + (i == 0 ? side : -side) * Math.min(310, w * 0.21);
            scene.put(others.get(i), x, 800, 180);
        }
        Tone[] tones = {Tone.HAZE, Tone.MID, Tone.NEAR, Tone.GROUND};
        for (int i = 0; i < tones.length; i++) {
            double r = 455 + i * Math.max(62, w * 0.062);
            Area sheet = new Area(scene.easel().frame());
            sheet.add(new Area(Scenery.box(-100, -100, w + 200, 1200)));
            sheet.subtract(new Area(
                    Scenery.wavy(cx, cy, new double[] {r * Math.max(1, w / 1250), r * 0.9, 14}, scene.random())));
            look.area(sheet, tones[i]);
        }
    }
}
