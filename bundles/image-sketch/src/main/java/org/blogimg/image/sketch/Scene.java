package org.blogimg.image.sketch;

import java.util.Random;

/** What every stage draws with; measures are thousandths of the picture's height. */
record Scene(Easel easel, Look look, Palette palette, Random random) {
    double width() {
        return easel.width();
    }

    /** A number between the two. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    boolean toss() {
        return random.nextBoolean();
    }

    /** Puts a drawing down; what has no foot hangs a little above. */
    void put(Motif motif, double cx, double base, double size) {
        Place place = Place.standing(cx, base, size);
        look.motif(motif, motif.stands() ? place : place.lifted(size * 0.16));
    }
}
