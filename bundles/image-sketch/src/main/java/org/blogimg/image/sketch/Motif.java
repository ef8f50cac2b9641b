package org.blogimg.image.sketch;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One drawing of the shelf, kept packed: unpacking takes some ten microseconds, keeping all unpacked tens of megabytes.
 *
 * @param words what it stands for, most telling first
 * @param bounds the part of the 32 by 32 box that it fills
 * @param stands whether it has a foot to stand on; what has none hangs in the air
 */
record Motif(String name, List<String> words, Rectangle2D.Float bounds, boolean stands, ByteBuffer packed) {

    /** A filled outline and its colour, alpha included. */
    record Layer(Path2D.Float shape, int argb) {}

    /** Bottom first. */
    List<Layer> layers() {
        ByteBuffer in = packed.duplicate();
        int count = in.getShort();
        List<Layer> layers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int argb = in.getInt();
            layers.add(new Layer(new PathReader(in, 1 / 256f).read(), argb));
        }
        return layers;
    }

    double aspect() {
        return bounds.width / bounds.height;
    }
}
