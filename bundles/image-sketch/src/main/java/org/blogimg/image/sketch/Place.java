package org.blogimg.image.sketch;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * Where a drawing goes.
 *
 * @param cx its middle
 * @param base the line it stands on; its lower edge
 * @param size the side of a square of the area it covers
 * @param lift how far it hangs above {@code base}; 0 for what stands
 * @param flipped mirrored left to right
 */
record Place(double cx, double base, double size, double lift, boolean flipped) {

    static Place standing(double cx, double base, double size) {
        return new Place(cx, base, size, 0, false);
    }

    Place lifted(double by) {
        return new Place(cx, base, size, by, flipped);
    }

    Place mirrored() {
        return new Place(cx, base, size, lift, !flipped);
    }

    /** The room that a drawing takes: equal areas, so that tall and wide things weigh the same. */
    Rectangle2D box(Motif motif) {
        double aspect = Math.max(0.45, Math.min(2.2, motif.aspect()));
        double w = size * Math.sqrt(aspect);
        double h = w / motif.aspect();
        if (h > size * 1.5) {
            w *= size * 1.5 / h;
            h = size * 1.5;
        }
        return new Rectangle2D.Double(cx - w / 2, base - lift - h, w, h);
    }

    /** From the drawing's own box to the picture. */
    AffineTransform transform(Motif motif) {
        Rectangle2D box = box(motif);
        double scale = box.getWidth() / motif.bounds().width;
        AffineTransform t = AffineTransform.getTranslateInstance(box.getCenterX(), box.getY());
        t.scale(flipped ? -scale : scale, scale);
        t.translate(-motif.bounds().getCenterX(), -motif.bounds().y);
        return t;
    }
}
