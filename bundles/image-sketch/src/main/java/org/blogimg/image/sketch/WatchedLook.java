package org.blogimg.image.sketch;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;

/** A look that knows afterwards what it was made to draw: a stage has its own mind about which drawings it has room for. */
final class WatchedLook implements Look {
    /** Of its box; less of it is no more than a corner. */
    private static final double RECOGNISABLE = 0.55;

    private final Look look;
    private final Rectangle2D frame;
    private final Set<Motif> seen = new HashSet<>();

    WatchedLook(Look look, Rectangle2D frame) {
        this.look = look;
        this.frame = frame;
    }

    boolean saw(Motif motif) {
        return seen.contains(motif);
    }

    @Override
    public void motif(Motif motif, Place place) {
        drawn(motif, place);
        look.motif(motif, place);
    }

    @Override
    public void drawn(Motif motif, Place place) {
        Rectangle2D box = place.box(motif);
        Rectangle2D inside = box.createIntersection(frame);
        double share =
                Math.max(0, inside.getWidth()) * Math.max(0, inside.getHeight()) / (box.getWidth() * box.getHeight());
        if (share >= RECOGNISABLE) {
            seen.add(motif);
        }
    }

    @Override
    public void ground() {
        look.ground();
    }

    @Override
    public void area(Shape shape, Tone tone) {
        look.area(shape, tone);
    }

    @Override
    public void glow(double cx, double cy, double r) {
        look.glow(cx, cy, r);
    }

    @Override
    public void finish() {
        look.finish();
    }
}
